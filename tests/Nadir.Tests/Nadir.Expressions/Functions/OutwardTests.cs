using System.Numerics;
using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

/// <summary>Outward rounding against exact arithmetic on whole numbers.</summary>
public sealed class OutwardTests
{
    // Every double is a whole number of these.
    private const int Scale = 1074;

    private static readonly double[] Corners =
        [0, -0.0, 1, -1, 3, 0.1, 5e-324, -5e-324, 2.2250738585072014e-308, 1e-300, 1e-160, 1e160, double.MaxValue, -double.MaxValue];

    [Fact]
    public void Bounds_OfSums_AreTheNumbersBesideTheExactOne() => OverPairs((x, y) =>
        Check("+", x, y, Outward.AddDown(x, y), Outward.AddUp(x, y), bound => Whole(bound).CompareTo(Whole(x) + Whole(y))));

    [Fact]
    public void Bounds_OfProducts_AreTheNumbersBesideTheExactOne() => OverPairs((x, y) =>
        Check("*", x, y, Outward.MultiplyDown(x, y), Outward.MultiplyUp(x, y), bound => (Whole(bound) << Scale).CompareTo(Whole(x) * Whole(y))));

    [Fact]
    public void Bounds_OfQuotients_AreTheNumbersBesideTheExactOne() => OverPairs((x, y) =>
    {
        if (y != 0)
            Check("/", x, y, Outward.DivideDown(x, y), Outward.DivideUp(x, y), bound => (Whole(bound) * Whole(y)).CompareTo(Whole(x) << Scale) * Math.Sign(y));
    });

    [Fact]
    public void Bounds_OfRoots_AreTheNumbersBesideTheExactOne() => OverPairs((x, _) =>
    {
        if (x >= 0)
            Check("√", x, 0, Outward.RootDown(x), Outward.RootUp(x), bound => (Whole(bound) * Whole(bound)).CompareTo(Whole(x) << Scale) * (bound < 0 ? -1 : 1));
    });

    [Theory]
    [InlineData(1, 1, 0.9999999999999999, 1.0000000000000002)]
    [InlineData(0, 2, -1e-323, 1e-323)]
    [InlineData(-0.0, 1, -5e-324, 5e-324)]
    [InlineData(double.PositiveInfinity, 1, double.MaxValue, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 1, double.NegativeInfinity, -double.MaxValue)]
    [InlineData(double.MaxValue, 3, 1.7976931348623151e308, double.PositiveInfinity)]
    public void Steps_ToNeighbours_CrossZeroAndEndAtInfinity(double x, int steps, double below, double above)
    {
        Assert.Equal(below, Outward.Below(x, steps));
        Assert.Equal(above, Outward.Above(x, steps));
    }

    private static void OverPairs(Action<double, double> check)
    {
        var random = new Philox(5, "outward");
        foreach (var x in Corners)
        {
            foreach (var y in Corners)
                check(x, y);
        }

        for (var times = 0; times < 5000; times++)
        {
            var reach = times % 3 == 0 ? 300 : times % 3 == 1 ? 155 : 8;
            check(Draw(ref random, reach), Draw(ref random, reach));
        }
    }

    private static double Draw(ref Philox random, int reach) =>
        random.NextUniform(-1, 1) * Math.Pow(10, random.NextInt((2 * reach) + 1) - reach);

    /// <param name="compare">The sign of a finite bound less the exact value.</param>
    private static void Check(string operation, double x, double y, double low, double high, Func<double, int> compare)
    {
        var text = $"{x:R} {operation} {y:R} in [{low:R}, {high:R}]";
        Assert.True(double.IsNegativeInfinity(low) || compare(low) <= 0, text);
        Assert.True(double.IsPositiveInfinity(high) || compare(high) >= 0, text);
        var isTiny = Math.Abs(low) < 1e-289 || Math.Abs(x) < 1e-289;
        Assert.True(high <= (isTiny ? Outward.Above(low, 2) : compare(low) == 0 ? low : Math.BitIncrement(low)), text + " is wider than it need be");
    }

    private static BigInteger Whole(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52 & 0x7FF);
        var digits = bits & 0xFFFFFFFFFFFFF;
        var size = exponent == 0 ? new BigInteger(digits) : new BigInteger(digits | 1L << 52) << (exponent - 1);
        return bits < 0 ? -size : size;
    }
}
