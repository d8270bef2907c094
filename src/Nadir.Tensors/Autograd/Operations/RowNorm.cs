namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The length of each row: (Σ|x|ᵖ)^(1/p) along the last axis, which is gone then.</summary>
    /// <param name="p">Which length; 2 is Euclid's.</param>
    /// <param name="besides">A further number that each row is thought to hold, with no gradient of its own.</param>
    /// <remarks>Rows of any size neither overflow nor vanish; at a row of zeros the gradient is 0.</remarks>
    internal Tensor RowNorm(double p = 2, double besides = 0) => Nadir.Tensors.RowNorm.Apply(this, p, besides);
}

internal sealed class RowNorm : Operation<RowNorm>
{
    private double p, besides;

    public static Tensor Apply(Tensor x, double p, double besides)
    {
        if (x.Rank == 0)
            throw Error.Shape($"The length of rows needs at least one axis, got {x.Shape}.");
        var y = Tensor.Allocate(x.Shape.Without(-1), x.ElementType);
        if (y.ElementType == ElementType.Float32)
            Forward(x.AsSpan<float>(), y.Elements<float>(), x.Shape[-1], p, besides);
        else
            Forward(x.AsSpan<double>(), y.Elements<double>(), x.Shape[-1], p, besides);
        if (For(x) is not { } operation)
            return y;
        (operation.p, operation.besides) = (p, besides);
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient) =>
        Give(0, Slope(First, Gradients.Recording ? Apply(First, p, besides) : Output, gradient, p));

    /// <summary>The gradient in rows of a gradient in their lengths.</summary>
    public static Tensor Slope(Tensor x, Tensor norm, Tensor gradient, double p)
    {
        // The slope is sign(x)·(|x| ÷ norm)^(p − 1): of shares, which stay in range where powers would not.
        var divisor = norm.ExpandDimension(-1);
        var isZero = divisor.EqualTo(Tensor.Scalar(0, divisor.ElementType));
        var share = x / Tensor.Where(isZero, Tensor.Scalar(1, divisor.ElementType), divisor);
        if (p != 2)
            share = Sign(x) * share.Abs().Pow(p - 1);
        return gradient.ExpandDimension(-1) * share;
    }

    private static Tensor Sign(Tensor x)
    {
        var zeros = Tensor.Zeros(x.Shape, x.ElementType);
        var ones = Tensor.Ones(x.Shape, x.ElementType);
        return Tensor.Where(x > zeros, ones, Tensor.Where(x < zeros, -ones, zeros));
    }

    private static void Forward<T>(ReadOnlySpan<T> x, Span<T> y, int length, double p, double besides)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        for (var row = 0; row < y.Length; row++)
            y[row] = T.CreateTruncating(Of(x.Slice(row * length, length), p, besides));
    }

    /// <summary>The length of one row.</summary>
    public static double Of<T>(ReadOnlySpan<T> row, double p, double besides)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        // Far from the ends of the type the plain sum of squares is exact enough, and fast.
        if (p == 2 && Lanewise.SumOfProducts(row, row) is > 1e-30 and < 1e30 and var squares)
            return Math.Sqrt(squares + (besides * besides));
        var largest = Math.Abs(besides);
        foreach (var value in row)
        {
            var size = Math.Abs(double.CreateTruncating(value));
            if (size > largest || double.IsNaN(size))
                largest = size;
        }

        if (largest == 0 || !double.IsFinite(largest))
            return largest;
        var sum = Power(Math.Abs(besides) / largest, p);
        foreach (var value in row)
            sum += Power(Math.Abs(double.CreateTruncating(value)) / largest, p);
        return largest * (p == 2 ? Math.Sqrt(sum) : Math.Pow(sum, 1 / p));
    }

    private static double Power(double share, double p) => p == 1 ? share : p == 2 ? share * share : Math.Pow(share, p);
}
