using System.Runtime.CompilerServices;

namespace Nadir.Tests.Lanes;

public class PowTests
{
    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 2.5, -2.5, 1e300, -1e300, 5e-324, 9007199254740993, 1 + 1e-15,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Fact]
    public void Pow_OfSpecialNumbers_IsThatOfIeee()
    {
        foreach (var x in Special)
            foreach (var y in Special)
            {
                double[] both = [0];
                float[] single = [0];
                Lanewise.Apply<Pow, double>(default, [x], [y], both);
                Lanewise.Apply<Pow, float>(default, [(float)x], [(float)y], single);
                AssertClose(Math.Pow(x, y), both[0], 1e-15);
                AssertClose((float)Math.Pow((float)x, (float)y), single[0], 1e-7);
            }
    }

    [Fact]
    public void Pow_AtTwentyThousandPoints_IsWithinTwoUlp()
    {
        var random = new Random(11);
        var x = new double[20_000];
        var y = new double[x.Length];
        var result = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = i % 2 == 0 ? random.NextDouble() * 3 : Math.Pow(2, random.NextDouble() * 200 - 100);
            y[i] = i % 3 == 0 ? random.NextDouble() * 6 - 3 : 650 / Math.Log(x[i]) * (random.NextDouble() * 2 - 1);
        }

        Lanewise.Apply<Pow, double>(default, x, y, result);
        for (var i = 0; i < x.Length; i++)
        {
            if (Math.Abs(Math.Log(x[i]) * y[i]) > 660)
                continue;
            var exact = PreciseFunctions.Pow(x[i], y[i]);
            var unit = Math.BitIncrement(exact.High) - exact.High;
            Assert.InRange(Math.Abs(result[i] - exact.High - exact.Low) / unit, 0, 2);
        }
    }

    private static void AssertClose(double expected, double actual, double tolerance)
    {
        if (double.IsFinite(expected) && expected != 0)
            Assert.Equal(1, actual / expected, tolerance);
        else
            Assert.Equal(expected, actual);
        if (!double.IsNaN(expected))
            Assert.Equal(double.IsNegative(expected), double.IsNegative(actual));
    }

    private readonly struct Pow : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Pow(x, y);
    }
}
