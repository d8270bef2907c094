using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>
    /// The cross-entropy −Σ target·log softmax(this) of each row of logits, stable for numbers of any size.
    /// </summary>
    /// <param name="target">
    /// In the logits' shape; rows usually add up to 1. A 0 counts for nothing, even against −∞.
    /// </param>
    /// <returns>One number a row: the shape without the last axis.</returns>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <remarks>Twin: torch.nn.functional.cross_entropy(reduction="none"), with classes on the last axis.</remarks>
    public Tensor SoftmaxCrossEntropy(Tensor target) => Nadir.Tensors.SoftmaxCrossEntropy.Apply(this, Require.Present(target));
}

internal sealed class SoftmaxCrossEntropy : Operation<SoftmaxCrossEntropy>
{
    private Tensor? softmax;

    public static Tensor Apply(Tensor logits, Tensor target)
    {
        if (logits.Rank == 0 || logits.Shape[-1] == 0)
            throw Error.Shape($"SoftmaxCrossEntropy needs logits [N, classes] with at least one class on the last axis, got {logits.Shape} and targets {target.Shape}.");
        if (target.Shape != logits.Shape)
            throw Error.Shape($"SoftmaxCrossEntropy needs targets in the shape of the logits, got {target.Shape} and {logits.Shape}: {ShapeText.Difference(target.Shape, logits.Shape)}.");
        if (!logits.IsFloating || target.ElementType != logits.ElementType)
            throw Error.Argument($"SoftmaxCrossEntropy needs one floating element type, got {logits.ElementType} logits and {target.ElementType} targets. Convert by To(...).");
        var y = Tensor.Allocate(logits.Shape.Without(-1), logits.ElementType);
        var softmax = Tensor.Allocate(logits.Shape, logits.ElementType);
        if (y.ElementType == ElementType.Float32)
            Forward(logits.AsSpan<float>(), target.AsSpan<float>(), softmax.Elements<float>(), y.Elements<float>());
        else
            Forward(logits.AsSpan<double>(), target.AsSpan<double>(), softmax.Elements<double>(), y.Elements<double>());
        if (For(logits, target) is not { } operation)
            return y;
        operation.softmax = softmax;
        return operation.Record(y, logits, target);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Wants(1))
            Give(1, -gradient.ExpandDimension(-1) * First.LogSoftmax(-1));
        if (!Wants(0))
            return;
        if (Gradients.Recording)
        {
            Give(0, gradient.ExpandDimension(-1) * ((First.Softmax(-1) * Second.Sum(-1, keepAxis: true)) - Second));
            return;
        }

        var dx = Tensor.Allocate(First.Shape, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            Fused(softmax!.AsSpan<float>(), Second.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>());
        else
            Fused(softmax!.AsSpan<double>(), Second.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }

    protected override void Clear() => softmax = null;

    private static void Forward<T>(ReadOnlySpan<T> logits, ReadOnlySpan<T> target, Span<T> softmax, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (y.IsEmpty)
            return;
        var length = logits.Length / y.Length;
        var rented = BufferPool<T>.Rent(y.Length);
        var largest = rented.AsSpan(0, y.Length);
        SoftmaxRows.Fill(logits, length, softmax, largest, y);
        for (var row = 0; row < y.Length; row++)
        {
            // Without any target a row of NaN would pass as 0.
            if (!T.IsNaN(y[row]))
                y[row] = Loss(target.Slice(row * length, length), logits.Slice(row * length, length), largest[row], y[row]);
        }

        BufferPool<T>.Return(rented);
    }

    private static T Loss<T>(ReadOnlySpan<T> target, ReadOnlySpan<T> logits, T largest, T logSum)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (target.Length >= SoftmaxRows.Long)
        {
            var swept = Lanewise.SumOfSurprises(target, logits, double.CreateTruncating(largest), double.CreateTruncating(logSum));
            if (double.IsFinite(swept))
                return T.CreateTruncating(swept);
        }

        var loss = T.Zero;
        for (var i = 0; i < target.Length; i++)
        {
            if (target[i] == T.Zero)
                continue;

            // The distance of the largest numbers overflows where a share of it does not.
            var below = largest - logits[i];
            loss += T.IsInfinity(below) ? (target[i] * largest) - (target[i] * logits[i]) : target[i] * (logSum + below);
        }

        return loss;
    }

    private static void Fused<T>(ReadOnlySpan<T> softmax, ReadOnlySpan<T> target, ReadOnlySpan<T> upstream, Span<T> dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (upstream.IsEmpty)
            return;
        var length = dx.Length / upstream.Length;
        for (var row = 0; row < upstream.Length; row++)
        {
            var wanted = target.Slice(row * length, length);
            if (length >= SoftmaxRows.Long)
            {
                var slope = new Slope(double.CreateTruncating(upstream[row]), Lanewise.Sum(wanted));
                Lanewise.Apply(slope, softmax.Slice(row * length, length), wanted, dx.Slice(row * length, length));
                continue;
            }

            var sum = T.Zero;
            foreach (var share in wanted)
                sum += share;
            for (var i = 0; i < length; i++)
                dx[(row * length) + i] = upstream[row] * ((softmax[(row * length) + i] * sum) - wanted[i]);
        }
    }

    private readonly struct Slope(double upstream, double sum) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => upstream * ((x * sum) - y);
    }
}
