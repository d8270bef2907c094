using System.Numerics;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Pairs of numbers, copied from the caller so that a figure does not change afterwards.</summary>
internal sealed class Points
{
    private Points(double[] x, double[] y)
    {
        X = x;
        Y = y;
    }

    public double[] X { get; }

    public double[] Y { get; }

    public int Count => X.Length;

    public static Points Of<TX, TY>(string asker, IEnumerable<TX> x, IEnumerable<TY> y)
        where TX : INumberBase<TX>
        where TY : INumberBase<TY>
    {
        var (horizontal, vertical) = (Numbers(x), Numbers(y));
        var (left, right) = (horizontal.Length, vertical.Length);
        return left == right
            ? new Points(horizontal, vertical)
            : throw Error.Shape($"{asker} needs one y for each x, got {left} x and {right} y; NaN as y leaves a gap.");
    }

    public static double[] Numbers<T>(IEnumerable<T> values)
        where T : INumberBase<T> =>
        [.. Require.Present(values).Select(double.CreateChecked)];
}
