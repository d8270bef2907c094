using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The cosine between rows and those of another, along the last axis, which is gone then.</summary>
    /// <param name="besides">A further number that each row is thought to hold when its length is taken; above 0.</param>
    /// <remarks><see cref="RowCosine(Tensor, double)"/> takes the larger of length and guard, this one both.</remarks>
    internal Tensor GuardedCosine(Tensor other, double besides) => Nadir.Tensors.GuardedCosine.Apply(this, other, besides);
}

internal sealed class GuardedCosine : Operation<GuardedCosine>
{
    private double besides;
    private Tensor? lengths;

    public static Tensor Apply(Tensor a, Tensor b, double besides)
    {
        if (a.Rank == 0 || a.Shape != b.Shape)
            throw Error.Shape($"The cosine of rows needs two tensors of one shape with at least one axis, got {a.Shape} and {b.Shape}.");
        if (a.ElementType != b.ElementType)
            throw Error.Argument($"The cosine of rows needs one element type, got {a.ElementType} and {b.ElementType}. Convert by To(...).");
        var y = Tensor.Allocate(a.Shape.Without(-1), a.ElementType);
        var lengths = Tensor.Allocate<double>(new Shape(2, y.Count));
        if (y.ElementType == ElementType.Float32)
            Forward(a.AsSpan<float>(), b.AsSpan<float>(), y.Elements<float>(), a.Shape[-1], besides, lengths);
        else
            Forward(a.AsSpan<double>(), b.AsSpan<double>(), y.Elements<double>(), a.Shape[-1], besides, lengths);
        if (For(a, b) is not { } operation)
            return y;
        (operation.besides, operation.lengths) = (besides, lengths);
        return operation.Record(y, a, b);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            var (aLength, bLength) = (Length(First), Length(Second));
            var (a, b) = (First / aLength, Second / bLength);
            var cosine = (a * b).Sum(-1, keepAxis: true);
            Give(0, gradient.ExpandDimension(-1) * (b - (cosine * a)) / aLength);
            Give(1, gradient.ExpandDimension(-1) * (a - (cosine * b)) / bLength);
            return;
        }

        if (Wants(0))
            Give(0, Fused(First, Second, gradient, 0));
        if (Wants(1))
            Give(1, Fused(Second, First, gradient, 1));
    }

    protected override void Clear() => lengths = null;

    private Tensor Length(Tensor rows) => rows.RowNorm(besides: besides).ExpandDimension(-1);

    private Tensor Fused(Tensor rows, Tensor others, Tensor gradient, int side)
    {
        var (own, other) = (lengths![side..(side + 1)], lengths![(1 - side)..(2 - side)]);
        var result = Tensor.Allocate(rows.Shape, rows.ElementType);
        if (result.ElementType == ElementType.Float32)
            Fused(rows.AsSpan<float>(), others.AsSpan<float>(), own, other, gradient.AsSpan<float>(), result.Elements<float>());
        else
            Fused(rows.AsSpan<double>(), others.AsSpan<double>(), own, other, gradient.AsSpan<double>(), result.Elements<double>());
        return result;
    }

    private void Fused<T>(
        ReadOnlySpan<T> rows, ReadOnlySpan<T> others, Tensor own, Tensor other, ReadOnlySpan<T> upstream, Span<T> result)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var length = First.Shape[-1];
        var ownLengths = own.AsSpan<double>();
        var otherLengths = other.AsSpan<double>();
        for (var row = 0; row < upstream.Length; row++)
        {
            var (start, cosine) = (row * length, Output.ElementAt(row));
            var factor = double.CreateTruncating(upstream[row]) / ownLengths[row];
            var slope = new Slope(1 / otherLengths[row], cosine / ownLengths[row], factor);
            Lanewise.Apply(slope, rows.Slice(start, length), others.Slice(start, length), result.Slice(start, length));
        }
    }

    private static void Forward<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y, int length, double besides, Tensor lengths)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var aLengths = lengths.Elements<double>()[..y.Length];
        var bLengths = lengths.Elements<double>()[y.Length..];
        for (var row = 0; row < y.Length; row++)
        {
            var first = a.Slice(row * length, length);
            var second = b.Slice(row * length, length);
            (aLengths[row], bLengths[row]) = (RowNorm.Of(first, 2, besides), RowNorm.Of(second, 2, besides));
            y[row] = T.CreateTruncating(Cosine(first, second, aLengths[row], bLengths[row]));
        }
    }

    private static double Cosine<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, double aLength, double bLength)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        if (aLength is > 1e-15 and < 1e15 && bLength is > 1e-15 and < 1e15)
            return Lanewise.SumOfProducts(a, b) / (aLength * bLength);

        // Products of such rows might leave the type: they are divided by their lengths first.
        var rented = BufferPool<T>.Rent(2 * a.Length);
        var first = rented.AsSpan(0, a.Length);
        var second = rented.AsSpan(a.Length, a.Length);
        Lanewise.Apply(default(Quotient), a, aLength, first);
        Lanewise.Apply(default(Quotient), b, bLength, second);
        var cosine = Lanewise.SumOfProducts<T>(first, second);
        BufferPool<T>.Return(rented);
        return cosine;
    }

    private readonly struct Quotient : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x / y;
    }

    /// <summary>(other ÷ its length − cosine·own ÷ its length)·upstream ÷ own length.</summary>
    private readonly struct Slope(double ofOther, double ofOwn, double factor) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L own, L other)
            where L : struct, ILane<L> => ((other * ofOther) - (own * ofOwn)) * factor;
    }
}
