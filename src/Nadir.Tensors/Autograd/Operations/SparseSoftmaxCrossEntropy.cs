using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The cross-entropy −log softmax(this) at each row's class, stable for numbers of any size.</summary>
    /// <param name="classes">Int64 class numbers in the shape of the logits without the last axis.</param>
    /// <param name="ignoreClass">Rows of this class give 0 and no gradient; it may lie outside the range.</param>
    /// <returns>One number a row.</returns>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class lies outside the last axis.</exception>
    /// <remarks>Twin: torch.nn.functional.cross_entropy(reduction="none", ignore_index=…), with classes on the last
    /// axis.</remarks>
    public Tensor SoftmaxCrossEntropy(Tensor classes, long? ignoreClass) =>
        SparseSoftmaxCrossEntropy.Apply(this, Require.Present(classes), ignoreClass);
}

internal sealed class SparseSoftmaxCrossEntropy : Operation<SparseSoftmaxCrossEntropy>
{
    private Tensor? softmax;
    private long? ignoreClass;

    public static Tensor Apply(Tensor logits, Tensor classes, long? ignoreClass)
    {
        if (logits.Rank == 0 || logits.Shape[-1] == 0)
            throw Error.Shape($"SoftmaxCrossEntropy needs logits [N, classes] with at least one class on the last axis, got {logits.Shape} and classes {classes.Shape}.");
        if (classes.Shape != logits.Shape[..^1])
            throw Error.Shape($"SoftmaxCrossEntropy needs one class a row of the logits {logits.Shape}, {logits.Shape[..^1]}, got {classes.Shape}: {ShapeText.Difference(logits.Shape[..^1], classes.Shape)}.");
        if (!logits.IsFloating || classes.ElementType != ElementType.Int64)
            throw Error.Argument($"SoftmaxCrossEntropy needs floating logits and Int64 classes, got {logits.ElementType} and {classes.ElementType}. Convert by To(...).");
        RequireInRange(classes.AsSpan<long>(), logits.Shape[-1], ignoreClass);
        var y = Tensor.Allocate(classes.Shape, logits.ElementType);
        var softmax = Tensor.Allocate(logits.Shape, logits.ElementType);
        var numbers = classes.AsSpan<long>();
        if (y.ElementType == ElementType.Float32)
            CrossEntropyKernel.Forward(logits.AsSpan<float>(), numbers, ignoreClass, softmax.Elements<float>(), y.Elements<float>());
        else
            CrossEntropyKernel.Forward(logits.AsSpan<double>(), numbers, ignoreClass, softmax.Elements<double>(), y.Elements<double>());
        if (For(logits) is not { } operation)
            return y;
        (operation.softmax, operation.ignoreClass) = (softmax, ignoreClass);
        return operation.Record(y, logits, classes);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            var (oneHot, kept) = Targets();
            Give(0, (gradient * kept).ExpandDimension(-1) * (First.Softmax(-1) - oneHot));
            return;
        }

        var dx = Tensor.Allocate(First.Shape, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            Fused(softmax!.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>());
        else
            Fused(softmax!.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }

    protected override void Clear() => softmax = null;

    private static void RequireInRange(ReadOnlySpan<long> classes, int count, long? ignoreClass)
    {
        for (var row = 0; row < classes.Length; row++)
        {
            if ((ulong)classes[row] >= (ulong)count && classes[row] != ignoreClass)
                throw Error.OutOfRange($"Sample {row} has class {classes[row]}, but a prediction of {count} numbers is for classes 0 to {count - 1}. Check the labels, or widen the last layer.");
        }
    }

    private void Fused<T>(ReadOnlySpan<T> softmax, ReadOnlySpan<T> upstream, Span<T> dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (upstream.IsEmpty)
            return;
        var classes = Second.AsSpan<long>();
        var length = dx.Length / upstream.Length;
        var isUniform = upstream.IndexOfAnyExcept(upstream[0]) < 0;
        if (isUniform)
            Lanewise.Apply(default(Product), softmax, double.CreateTruncating(upstream[0]), dx);
        for (var row = 0; row < upstream.Length; row++)
        {
            var result = dx.Slice(row * length, length);
            if (classes[row] == ignoreClass)
            {
                result.Clear();
                continue;
            }

            for (var i = 0; i < length && !isUniform; i++)
                result[i] = upstream[row] * softmax[(row * length) + i];
            result[(int)classes[row]] = upstream[row] * (softmax[(row * length) + (int)classes[row]] - T.One);
        }
    }

    /// <summary>One-hot rows, and 1 for each row that is not ignored.</summary>
    private (Tensor OneHot, Tensor Kept) Targets()
    {
        var classes = Second.AsSpan<long>();
        var count = First.Shape[-1];
        var (oneHot, kept) = (new double[First.Count], new double[classes.Length]);
        for (var row = 0; row < classes.Length; row++)
        {
            if (classes[row] == ignoreClass)
                continue;
            kept[row] = 1;
            oneHot[(row * count) + classes[row]] = 1;
        }

        var type = First.ElementType;
        return (Tensor.From(oneHot, First.Shape).To(type), Tensor.From(kept, Second.Shape).To(type));
    }

    private readonly struct Product : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * y;
    }
}
