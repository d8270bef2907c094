using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nadir.Tests.Lanes;

/// <summary>Mills' ratio beside 20 digits of it (mills-ratio.py), for x of 0 or above.</summary>
public sealed class MillsRatioTests
{
    [Fact]
    public void MillsRatio_OfDoubles_IsWithinThreeUlp()
    {
        var (x, exact) = Table();
        var y = new double[x.Length];
        Lanewise.Apply(default(Ratio), (ReadOnlySpan<double>)x, y);
        for (var i = 0; i < x.Length; i++)
            Assert.InRange(Math.Abs(y[i] - exact[i]) / (Math.BitIncrement(exact[i]) - exact[i]), 0, 3);
    }

    [Fact]
    public void MillsRatio_OfFloats_IsWithinFourUlp()
    {
        var (x, _) = Table();
        var narrow = x.Select(value => (float)value).ToArray();
        var wide = narrow.Select(value => (double)value).ToArray();
        var y = new float[x.Length];
        var exact = new double[x.Length];
        Lanewise.Apply(default(Ratio), (ReadOnlySpan<float>)narrow, y);
        Lanewise.Apply(default(Ratio), (ReadOnlySpan<double>)wide, exact);
        for (var i = 0; i < x.Length; i++)
            Assert.InRange(Math.Abs(y[i] - exact[i]) / (MathF.BitIncrement((float)exact[i]) - (float)exact[i]), 0, 4);
    }

    [Fact]
    public void MillsRatio_OfInfinityAndNotANumber_IsZeroAndNone()
    {
        var y = new double[2];
        Lanewise.Apply(default(Ratio), (ReadOnlySpan<double>)[double.PositiveInfinity, double.NaN], y);
        Assert.Equal([0, double.NaN], y);
    }

    private static (double[] X, double[] Exact) Table([CallerFilePath] string source = "")
    {
        var lines = File.ReadLines(Path.Combine(Path.GetDirectoryName(source)!, "mills-ratio.csv")).Select(line => line.Split(',')).ToList();
        return ([.. lines.Select(cells => Number(cells[0]))], [.. lines.Select(cells => Number(cells[1]))]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private readonly struct Ratio : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.MillsRatio(x);
    }
}
