namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Where the left element is larger; shapes broadcast.</summary>
    public static Tensor operator >(Tensor left, Tensor right) => Compare.Apply(left, right, static (a, b) => a > b);

    /// <summary>Where the left element is smaller; shapes broadcast.</summary>
    public static Tensor operator <(Tensor left, Tensor right) => Compare.Apply(left, right, static (a, b) => a < b);

    /// <summary>Where the left element is larger or equal; shapes broadcast.</summary>
    public static Tensor operator >=(Tensor left, Tensor right) => Compare.Apply(left, right, static (a, b) => a >= b);

    /// <summary>Where the left element is smaller or equal; shapes broadcast.</summary>
    public static Tensor operator <=(Tensor left, Tensor right) => Compare.Apply(left, right, static (a, b) => a <= b);

    /// <summary>Where an element is larger than a number.</summary>
    public static Tensor operator >(Tensor left, double right) => left > Scalar(right, Require.Present(left).ElementType);

    /// <summary>Where an element is smaller than a number.</summary>
    public static Tensor operator <(Tensor left, double right) => left < Scalar(right, Require.Present(left).ElementType);

    /// <summary>Where an element is a number or larger.</summary>
    public static Tensor operator >=(Tensor left, double right) => left >= Scalar(right, Require.Present(left).ElementType);

    /// <summary>Where an element is a number or smaller.</summary>
    public static Tensor operator <=(Tensor left, double right) => left <= Scalar(right, Require.Present(left).ElementType);

    /// <summary>Where elements are equal; shapes broadcast, and NaN equals nothing.</summary>
    public Tensor EqualTo(Tensor other) => Compare.Apply(this, other, static (a, b) => a == b);
}

internal static class Compare
{
    public static Tensor Apply(Tensor a, Tensor b, Func<double, double, bool> compare)
    {
        if (Require.Present(a, "left").ElementType != Require.Present(b, "right").ElementType)
            throw Error.Argument($"A comparison needs one element type, got {a.ElementType} and {b.ElementType}. Convert by To(...).");
        var shape = Broadcast.ShapeOf("A comparison", a.Shape, b.Shape);
        var y = Tensor.Allocate<bool>(shape);
        var result = y.Elements<bool>();
        if (a.ElementType == ElementType.Int64)
        {
            // Beyond 2⁵³ doubles cannot tell whole numbers apart: compare their difference instead.
            var left = a.AsSpan<long>();
            var right = b.AsSpan<long>();
            for (var i = 0; i < result.Length; i++)
                result[i] = compare(left[Broadcast.Source(i, shape, a.Shape)].CompareTo(right[Broadcast.Source(i, shape, b.Shape)]), 0);
            return y;
        }

        for (var i = 0; i < result.Length; i++)
            result[i] = compare(a.ElementAt(Broadcast.Source(i, shape, a.Shape)), b.ElementAt(Broadcast.Source(i, shape, b.Shape)));
        return y;
    }
}
