using System.Globalization;
using System.Runtime.CompilerServices;

namespace Nadir.Tests.Lanes;

public class Float64AccuracyTests
{
    private const double Allowed = 2;

    public static TheoryData<string> Names => ElementaryFunction.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_AtTenThousandPoints_IsWithinTwoUlp(string name) =>
        Assert.InRange(Worst(ElementaryFunction.Of(name), 10_000), 0, Allowed);

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Category", "Slow")]
    public void Function_AtTenMillionPoints_IsWithinTwoUlp(string name)
    {
        var worst = Worst(ElementaryFunction.Of(name), 10_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {worst:F4} ulp"));
        Assert.InRange(worst, 0, Allowed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_AtTheEdges_IsWithinTwoUlpOfTheExactTable(string name)
    {
        var (x, expected) = Table(name);
        var y = new double[x.Length];
        ElementaryFunction.Of(name).Apply(x, y);
        Assert.All(y.Zip(expected), pair => Assert.InRange(Apart(pair.First, pair.Second), 0, 2));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reference_InItsDomain_RoundsToTheExactTable(string name)
    {
        var function = ElementaryFunction.Of(name);
        var (x, expected) = Table(name);
        var checkedPoints = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] <= function.Domain.Low || x[i] >= function.Domain.High || Math.Abs(expected[i]) is < 1e-290 or > 1e300)
                continue;
            // Half a unit and a millionth: a near tie may fall to either side.
            var value = function.PreciseValue(x[i]);
            Assert.InRange(Math.Abs(expected[i] - value.High - value.Low) / Unit(value.High), 0, 0.500001);
            checkedPoints++;
        }

        Assert.True(checkedPoints > 100);
    }

    [Theory]
    [InlineData("Exp", double.NegativeInfinity, 0)]
    [InlineData("Exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Exp", -1e6, 0)]
    [InlineData("Exp", 1e6, double.PositiveInfinity)]
    [InlineData("ExpM1", double.NegativeInfinity, -1)]
    [InlineData("ExpM1", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Log", 0, double.NegativeInfinity)]
    [InlineData("Log", -0.0, double.NegativeInfinity)]
    [InlineData("Log", -1, double.NaN)]
    [InlineData("Log", double.NegativeInfinity, double.NaN)]
    [InlineData("Log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Log1P", -1, double.NegativeInfinity)]
    [InlineData("Log1P", -1.5, double.NaN)]
    [InlineData("Log1P", double.NegativeInfinity, double.NaN)]
    [InlineData("Log1P", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Tanh", double.NegativeInfinity, -1)]
    [InlineData("Tanh", double.PositiveInfinity, 1)]
    [InlineData("Sigmoid", double.NegativeInfinity, 0)]
    [InlineData("Sigmoid", double.PositiveInfinity, 1)]
    [InlineData("Sin", double.PositiveInfinity, double.NaN)]
    [InlineData("Cos", double.NegativeInfinity, double.NaN)]
    [InlineData("Erf", double.NegativeInfinity, -1)]
    [InlineData("Erf", double.PositiveInfinity, 1)]
    public void Function_OfSpecialNumber_IsExact(string name, double x, double expected)
    {
        var y = new double[1];
        ElementaryFunction.Of(name).Apply([x], y);
        Assert.Equal(0, Apart(y[0], expected));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_OfNotANumber_IsNotANumber(string name)
    {
        var y = new double[1];
        ElementaryFunction.Of(name).Apply([double.NaN], y);
        Assert.Equal(double.NaN, y[0]);
    }

    private static (double[] X, double[] Y) Table(string name, [CallerFilePath] string source = "")
    {
        var lines = File.ReadLines(Path.Combine(Path.GetDirectoryName(source)!, "elementary64.csv"))
            .Select(line => line.Split(','))
            .Where(cells => cells[0] == name)
            .ToList();
        return (lines.Select(cells => Number(cells[1])).ToArray(), lines.Select(cells => Number(cells[2])).ToArray());
    }

    private static double Number(string bits) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static double Apart(double got, double expected)
    {
        if (double.IsNaN(got) || double.IsNaN(expected))
            return double.IsNaN(got) && double.IsNaN(expected) ? 0 : double.MaxValue;
        var (a, b) = (BitConverter.DoubleToInt64Bits(got), BitConverter.DoubleToInt64Bits(expected));
        return (a ^ b) < 0 ? double.MaxValue : Math.Abs((double)(a - b));
    }

    private static double Unit(double value) => Math.BitIncrement(Math.Abs(value)) - Math.Abs(value);

    /// <summary>The largest error in units of the exact value's last place, over random points of the domain.</summary>
    private static double Worst(ElementaryFunction function, int points)
    {
        const int Block = 10_000;
        var random = new Random(64);
        var (low, high) = function.Domain;
        var x = new double[Block];
        var y = new double[Block];
        var worst = 0.0;
        for (var done = 0; done < points; done += Block)
        {
            for (var i = 0; i < Block; i++)
                x[i] = Point(random, low, high, i);
            function.Apply(x, y);
            for (var i = 0; i < Block; i++)
            {
                var exact = function.PreciseValue(x[i]);
                worst = Math.Max(worst, Math.Abs((y[i] - exact.High - exact.Low) / Unit(exact.High)));
            }
        }

        return worst;
    }

    // A third over the domain, a third near 0, a third over all magnitudes in the domain.
    private static double Point(Random random, double low, double high, int i)
    {
        double x;
        do
        {
            var sign = random.Next(2) * 2 - 1;
            x = (i % 3) switch
            {
                0 => low + (Math.Min(high, 1e6) - low) * random.NextDouble(),
                1 => 4 * random.NextDouble() - 2,
                _ => sign * Math.Pow(2, random.NextDouble() * 1900 - 950),
            };
        }
        while (x <= low || x >= high);
        return x;
    }
}
