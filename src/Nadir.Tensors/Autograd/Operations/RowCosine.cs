using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The cosine between rows and those of another, along the last axis, which is gone then.</summary>
    /// <param name="other">Of the same shape and type.</param>
    /// <param name="besides">A further number that each row is thought to hold when its length is taken; 0 or above.</param>
    /// <param name="leastLength">Shorter rows are taken to be this long; 0 or above.</param>
    /// <remarks>Rows of any size do not overflow.</remarks>
    internal Tensor RowCosine(Tensor other, double besides = 0, double leastLength = 0) =>
        Nadir.Tensors.RowCosine.Apply(this, other, besides, leastLength);
}

internal sealed class RowCosine : Operation<RowCosine>
{
    private double besides, least;
    private Tensor? lengths;

    public static Tensor Apply(Tensor a, Tensor b, double besides, double least)
    {
        if (a.Rank == 0 || a.Shape != b.Shape)
            throw Error.Shape($"The cosine of rows needs two tensors of one shape with at least one axis, got {a.Shape} and {b.Shape}.");
        if (a.ElementType != b.ElementType)
            throw Error.Argument($"The cosine of rows needs one element type, got {a.ElementType} and {b.ElementType}. Convert by To(...).");
        var y = Tensor.Allocate(a.Shape.Without(-1), a.ElementType);
        var lengths = Tensor.Allocate<double>(new Shape(2, y.Count));
        FillLengths(a, besides, lengths.Elements<double>()[..y.Count]);
        FillLengths(b, besides, lengths.Elements<double>()[y.Count..]);
        if (y.ElementType == ElementType.Float32)
            Forward(a.AsSpan<float>(), b.AsSpan<float>(), lengths.AsSpan<double>(), y.Elements<float>(), least);
        else
            Forward(a.AsSpan<double>(), b.AsSpan<double>(), lengths.AsSpan<double>(), y.Elements<double>(), least);
        if (For(a, b) is not { } operation)
            return y;
        (operation.besides, operation.least, operation.lengths) = (besides, least, lengths);
        return operation.Record(y, a, b);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            var ((aLength, aTurns), (bLength, bTurns)) = (Length(First), Length(Second));
            var (a, b) = (First / aLength, Second / bLength);
            var cosine = (a * b).Sum(-1, keepAxis: true);
            Give(0, gradient.ExpandDimension(-1) * (b - (aTurns * cosine * a)) / aLength);
            Give(1, gradient.ExpandDimension(-1) * (a - (bTurns * cosine * b)) / bLength);
            return;
        }

        if (Wants(0))
            Give(0, Fused(First, Second, gradient, 0));
        if (Wants(1))
            Give(1, Fused(Second, First, gradient, 1));
    }

    protected override void Clear() => lengths = null;

    /// <summary>Lengths, and 1 for rows whose length turns with them, 0 for those taken to be longer than they are.</summary>
    private (Tensor Length, Tensor Turns) Length(Tensor rows)
    {
        var norm = rows.RowNorm(besides: besides).ExpandDimension(-1);
        var isLong = norm > least;
        return (
            Tensor.Where(isLong, norm, Tensor.Full(norm.Shape, least, norm.ElementType)),
            Tensor.Where(isLong, Tensor.Ones(norm.Shape, norm.ElementType), Tensor.Zeros(norm.Shape, norm.ElementType)));
    }

    private Tensor Fused(Tensor rows, Tensor others, Tensor gradient, int side)
    {
        var result = Tensor.Allocate(rows.Shape, rows.ElementType);
        if (result.ElementType == ElementType.Float32)
            Fused(rows.AsSpan<float>(), others.AsSpan<float>(), gradient.AsSpan<float>(), result.Elements<float>(), side);
        else
            Fused(rows.AsSpan<double>(), others.AsSpan<double>(), gradient.AsSpan<double>(), result.Elements<double>(), side);
        return result;
    }

    private void Fused<T>(
        ReadOnlySpan<T> rows, ReadOnlySpan<T> others, ReadOnlySpan<T> upstream, Span<T> result, int side)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var length = First.Shape[-1];
        var known = lengths!.AsSpan<double>();
        for (var row = 0; row < upstream.Length; row++)
        {
            var (start, cosine) = (row * length, Output.ElementAt(row));
            var own = known[(side * upstream.Length) + row];
            var other = Math.Max(least, known[((1 - side) * upstream.Length) + row]);
            var turning = own > least ? cosine / own : 0;
            own = Math.Max(least, own);
            var slope = new Slope(1 / other, turning, double.CreateTruncating(upstream[row]) / own);
            Lanewise.Apply(slope, rows.Slice(start, length), others.Slice(start, length), result.Slice(start, length));
        }
    }

    private static void FillLengths(Tensor x, double besides, Span<double> lengths)
    {
        var length = x.Shape[-1];
        for (var row = 0; row < lengths.Length; row++)
        {
            lengths[row] = x.ElementType == ElementType.Float32
                ? RowNorm.Of(x.AsSpan<float>().Slice(row * length, length), 2, besides)
                : RowNorm.Of(x.AsSpan<double>().Slice(row * length, length), 2, besides);
        }
    }

    private static void Forward<T>(
        ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<double> lengths, Span<T> y, double least)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var length = y.Length == 0 ? 0 : a.Length / y.Length;
        for (var row = 0; row < y.Length; row++)
        {
            var (aLength, bLength) = (Math.Max(least, lengths[row]), Math.Max(least, lengths[y.Length + row]));
            var cosine = Cosine(a.Slice(row * length, length), b.Slice(row * length, length), aLength, bLength);
            y[row] = T.CreateTruncating(cosine);
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
