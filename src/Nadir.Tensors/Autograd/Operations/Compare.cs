using System.Numerics;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Where the left element is larger; shapes broadcast.</summary>
    public static Tensor operator >(Tensor left, Tensor right) => Compare.Apply("Greater", left, right, static (a, b) => a > b);

    /// <summary>Where the left element is smaller; shapes broadcast.</summary>
    public static Tensor operator <(Tensor left, Tensor right) => Compare.Apply("Less", left, right, static (a, b) => a < b);

    /// <summary>Where the left element is larger or equal; shapes broadcast.</summary>
    public static Tensor operator >=(Tensor left, Tensor right) => Compare.Apply("GreaterOrEqual", left, right, static (a, b) => a >= b);

    /// <summary>Where the left element is smaller or equal; shapes broadcast.</summary>
    public static Tensor operator <=(Tensor left, Tensor right) => Compare.Apply("LessOrEqual", left, right, static (a, b) => a <= b);

    /// <summary>Where an element is larger than a number.</summary>
    public static Tensor operator >(Tensor left, double right) => left > Scalar(right, Require.Present(left).ElementType);

    /// <summary>Where an element is smaller than a number.</summary>
    public static Tensor operator <(Tensor left, double right) => left < Scalar(right, Require.Present(left).ElementType);

    /// <summary>Where an element is a number or larger.</summary>
    public static Tensor operator >=(Tensor left, double right) => left >= Scalar(right, Require.Present(left).ElementType);

    /// <summary>Where an element is a number or smaller.</summary>
    public static Tensor operator <=(Tensor left, double right) => left <= Scalar(right, Require.Present(left).ElementType);

    /// <summary>Where elements are equal; shapes broadcast, and NaN equals nothing.</summary>
    public Tensor EqualTo(Tensor other) => Compare.Apply(nameof(EqualTo), this, other, static (a, b) => a == b);
}

internal static class Compare
{
    public static Tensor Apply(string operation, Tensor a, Tensor b, Func<double, double, bool> compare)
    {
        if (Require.Present(a, "left").ElementType != Require.Present(b, "right").ElementType)
            throw Error.Argument($"{operation} needs one element type, got {a.ElementType} {a.Shape} and {b.ElementType} {b.Shape}. Convert by To(...).");
        var shape = Broadcast.ShapeOf(operation, a.Shape, b.Shape);
        var y = Tensor.Allocate<bool>(shape);
        var result = y.Elements<bool>();
        switch (a.ElementType)
        {
            case ElementType.Float32: Fill(compare, a.AsSpan<float>(), a.Shape, b.AsSpan<float>(), b.Shape, result, shape); break;
            case ElementType.Float64: Fill(compare, a.AsSpan<double>(), a.Shape, b.AsSpan<double>(), b.Shape, result, shape); break;
            case ElementType.Int64: Fill(compare, a.AsSpan<long>(), a.Shape, b.AsSpan<long>(), b.Shape, result, shape); break;
            default: Fill(compare, AsNumbers(a), a.Shape, AsNumbers(b), b.Shape, result, shape); break;
        }

        return y;
    }

    private static ReadOnlySpan<long> AsNumbers(Tensor x) => x.To(ElementType.Int64).AsSpan<long>();

    private static void Fill<T>(
        Func<double, double, bool> compare, ReadOnlySpan<T> a, Shape aShape, ReadOnlySpan<T> b, Shape bShape, Span<bool> result, Shape shape)
        where T : unmanaged, INumber<T>
    {
        if (result.IsEmpty)
            return;
        var (aRun, aRepeats) = Broadcast.Runs(aShape, shape);
        var (bRun, bRepeats) = Broadcast.Runs(bShape, shape);
        var run = Math.Min(aRun, bRun);
        for (var at = 0; at < result.Length; at += run)
        {
            var (left, right) = (Broadcast.Source(at, shape, aShape), Broadcast.Source(at, shape, bShape));
            for (var i = 0; i < run; i++)
                result[at + i] = IsSo(compare, a[aRepeats ? left : left + i], b[bRepeats ? right : right + i]);
        }
    }

    private static bool IsSo<T>(Func<double, double, bool> compare, T left, T right)
        where T : unmanaged, INumber<T>
    {
        // Beyond 2⁵³ doubles cannot tell whole numbers apart: compare their order instead.
        return typeof(T) == typeof(long)
            ? compare(left.CompareTo(right), 0)
            : compare(double.CreateTruncating(left), double.CreateTruncating(right));
    }
}
