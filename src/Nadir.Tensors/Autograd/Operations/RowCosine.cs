using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The cosine of the angle between each row and that of another tensor, along the last axis, which is gone then.</summary>
    /// <param name="other">Of the same shape and type.</param>
    /// <param name="leastLength">Shorter rows are taken to be this long.</param>
    /// <remarks>Rows of any size do not overflow.</remarks>
    internal Tensor RowCosine(Tensor other, double leastLength) => Nadir.Tensors.RowCosine.Apply(this, other, leastLength);
}

internal sealed class RowCosine : Operation<RowCosine>
{
    private double least;

    public static Tensor Apply(Tensor a, Tensor b, double least)
    {
        if (a.Rank == 0 || a.Shape != b.Shape || a.ElementType != b.ElementType)
            throw Error.Shape($"Cosines of rows need two tensors of one shape and type, got {a.ElementType} {a.Shape} and {b.ElementType} {b.Shape}.");
        var y = Tensor.Allocate(a.Shape.Without(-1), a.ElementType);
        if (y.ElementType == ElementType.Float32)
            Forward(a.AsSpan<float>(), b.AsSpan<float>(), y.Elements<float>(), a.Shape[-1], least);
        else
            Forward(a.AsSpan<double>(), b.AsSpan<double>(), y.Elements<double>(), a.Shape[-1], least);
        if (For(a, b) is not { } operation)
            return y;
        operation.least = least;
        return operation.Record(y, a, b);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Wants(0))
            Give(0, Gradients.Recording ? Composed(First, Second, gradient) : Fused(First, Second, gradient));
        if (Wants(1))
            Give(1, Gradients.Recording ? Composed(Second, First, gradient) : Fused(Second, First, gradient));
    }

    /// <summary>(other ÷ its length − cosine · own ÷ own length) ÷ own length; the middle part falls away for short rows.</summary>
    private Tensor Composed(Tensor own, Tensor other, Tensor gradient)
    {
        var (length, isLong) = Length(own);
        var direction = own / length.ExpandDimension(-1);
        var otherDirection = other / Length(other).Length.ExpandDimension(-1);
        var cosine = (direction * otherDirection).Sum(-1);
        var turning = Tensor.Where(isLong, cosine, Tensor.Zeros(cosine.Shape, cosine.ElementType)).ExpandDimension(-1);
        return (gradient / length).ExpandDimension(-1) * (otherDirection - (turning * direction));
    }

    private (Tensor Length, Tensor IsLong) Length(Tensor rows)
    {
        var norm = rows.RowNorm();
        var isLong = norm > least;
        return (Tensor.Where(isLong, norm, Tensor.Full(norm.Shape, least, norm.ElementType)), isLong);
    }

    private Tensor Fused(Tensor own, Tensor other, Tensor gradient)
    {
        var result = Tensor.Allocate(own.Shape, own.ElementType);
        if (result.ElementType == ElementType.Float32)
            Back(own.AsSpan<float>(), other.AsSpan<float>(), gradient.AsSpan<float>(), result.Elements<float>(), least);
        else
            Back(own.AsSpan<double>(), other.AsSpan<double>(), gradient.AsSpan<double>(), result.Elements<double>(), least);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y, int length, double least)
        where T : unmanaged, INumber<T>
    {
        for (var row = 0; row < y.Length; row++)
            y[row] = T.CreateTruncating(RowPair.Of(a.Slice(row * length, length), b.Slice(row * length, length), least).Cosine);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Back<T>(ReadOnlySpan<T> own, ReadOnlySpan<T> other, ReadOnlySpan<T> gradient, Span<T> result, double least)
        where T : unmanaged, INumber<T>
    {
        var length = gradient.Length == 0 ? 0 : own.Length / gradient.Length;
        for (var row = 0; row < gradient.Length; row++)
        {
            var x = own.Slice(row * length, length);
            var y = other.Slice(row * length, length);
            var to = result.Slice(row * length, length);
            var pair = RowPair.Of(x, y, least);
            var upstream = double.CreateTruncating(gradient[row]) * pair.Scale;
            var toOther = upstream / (pair.Length * pair.OtherLength);
            var toOwn = pair.IsLong ? upstream * pair.Cosine / (pair.Length * pair.Length) : 0;
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = T.CreateTruncating(
                    (toOther * (double.CreateTruncating(y[i]) * pair.OtherScale)) - (toOwn * (double.CreateTruncating(x[i]) * pair.Scale)));
            }
        }
    }
}
