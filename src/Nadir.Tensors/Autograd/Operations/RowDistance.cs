using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>How far rows lie from those of another: the length of this − other + shift along the last axis.</summary>
    /// <remarks>See <see cref="RowNorm(double, double)"/>; both are read once, forward and back.</remarks>
    internal Tensor RowDistance(Tensor other, double p = 2, double shift = 0) =>
        Nadir.Tensors.RowDistance.Apply(this, other, p, shift);
}

internal sealed class RowDistance : Operation<RowDistance>
{
    private double p, shift;

    public static Tensor Apply(Tensor a, Tensor b, double p, double shift)
    {
        if (a.Rank == 0 || a.Shape != b.Shape)
            throw Error.Shape($"The distance of rows needs two tensors of one shape with at least one axis, got {a.Shape} and {b.Shape}.");
        if (a.ElementType != b.ElementType)
            throw Error.Argument($"The distance of rows needs one element type, got {a.ElementType} and {b.ElementType}. Convert by To(...).");
        var y = Tensor.Allocate(a.Shape.Without(-1), a.ElementType);
        if (y.ElementType == ElementType.Float32)
            Forward(a.AsSpan<float>(), b.AsSpan<float>(), y.Elements<float>(), a.Shape[-1], p, shift);
        else
            Forward(a.AsSpan<double>(), b.AsSpan<double>(), y.Elements<double>(), a.Shape[-1], p, shift);
        if (For(a, b) is not { } operation)
            return y;
        (operation.p, operation.shift) = (p, shift);
        return operation.Record(y, a, b);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording || p != 2)
        {
            var difference = First - Second + shift;
            var slope = RowNorm.Slope(difference, Gradients.Recording ? difference.RowNorm(p) : Output, gradient, p);
            Give(0, slope);
            Give(1, -slope);
            return;
        }

        if (Wants(0))
            Give(0, Fused(gradient, 1));
        if (Wants(1))
            Give(1, Fused(gradient, -1));
    }

    private Tensor Fused(Tensor gradient, double sign)
    {
        var result = Tensor.Allocate(First.Shape, First.ElementType);
        if (result.ElementType == ElementType.Float32)
            Fused(First.AsSpan<float>(), Second.AsSpan<float>(), gradient.AsSpan<float>(), result.Elements<float>(), sign);
        else
            Fused(First.AsSpan<double>(), Second.AsSpan<double>(), gradient.AsSpan<double>(), result.Elements<double>(), sign);
        return result;
    }

    private void Fused<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> upstream, Span<T> result, double sign)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var length = First.Shape[-1];
        for (var row = 0; row < upstream.Length; row++)
        {
            var norm = Output.ElementAt(row);
            var factor = sign * double.CreateTruncating(upstream[row]);
            var part = new ShiftedDifference(shift, norm == 0 ? 1 : norm, factor);
            Lanewise.Apply(part, a.Slice(row * length, length), b.Slice(row * length, length), result.Slice(row * length, length));
        }
    }

    private static void Forward<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y, int length, double p, double shift)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var rented = BufferPool<T>.Rent(length);
        var difference = rented.AsSpan(0, length);
        for (var row = 0; row < y.Length; row++)
        {
            var part = new ShiftedDifference(shift, 1, 1);
            Lanewise.Apply(part, a.Slice(row * length, length), b.Slice(row * length, length), difference);
            y[row] = T.CreateTruncating(RowNorm.Of<T>(difference, p, 0));
        }

        BufferPool<T>.Return(rented);
    }

    /// <summary>(x − y + shift) ÷ divisor · factor; divided first, because a factor of both might leave the type.</summary>
    private readonly struct ShiftedDifference(double shift, double divisor, double factor) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => (x - y + shift) / divisor * factor;
    }
}
