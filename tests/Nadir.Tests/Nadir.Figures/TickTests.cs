using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class TickTests
{
    [Theory]
    [InlineData(0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(0, 10, 5, "0 2 4 6 8 10")]
    [InlineData(-3, 3, 6, "−3 −2 −1 0 1 2 3")]
    [InlineData(0, 50000, 5, "0 10,000 20,000 30,000 40,000 50,000")]
    [InlineData(0.13, 0.27, 4, "0.15 0.20 0.25")]
    [InlineData(0, 2e7, 4, "0 0.5×10⁷ 1.0×10⁷ 1.5×10⁷ 2.0×10⁷")]
    [InlineData(0, 3e-9, 3, "0 10⁻⁹ 2×10⁻⁹ 3×10⁻⁹")]
    [InlineData(-1e300, 1e300, 2, "−10³⁰⁰ 0 10³⁰⁰")]
    [InlineData(1e-300, 3e-300, 2, "10⁻³⁰⁰ 2×10⁻³⁰⁰ 3×10⁻³⁰⁰")]
    [InlineData(-1.7e308, 1.7e308, 4, "−10³⁰⁸ 0 10³⁰⁸")]
    [InlineData(1000000.001, 1000000.003, 2, "1,000,000.001 1,000,000.002 1,000,000.003")]
    [InlineData(0, 0.00002, 2, "0 10⁻⁵ 2×10⁻⁵")]
    public void LinearTicks_Range_GivesRoundNumbers(double minimum, double maximum, int intervals, string expected) =>
        Assert.Equal(expected, Texts(LinearTicks.Between(minimum, maximum, intervals, false, NumberStyle.Typeset)));

    [Theory]
    [InlineData(0, 3, 10, "0 1 2 3")]
    [InlineData(1, 2, 10, "1 2")]
    [InlineData(0, 100, 5, "0 20 40 60 80 100")]
    public void LinearTicks_WholeNumbers_HaveNoneBetween(double minimum, double maximum, int most, string expected) =>
        Assert.Equal(expected, Texts(LinearTicks.Between(minimum, maximum, most, true, NumberStyle.Typeset)));

    [Theory]
    [InlineData(1, 1000, 6, "1 10 100 1,000")]
    [InlineData(1e-7, 1, 8, "10⁻⁷ 10⁻⁶ 10⁻⁵ 10⁻⁴ 10⁻³ 10⁻² 10⁻¹ 1")]
    [InlineData(1e-300, 1e300, 5, "10⁻²⁴⁰ 10⁻¹²⁰ 1 10¹²⁰ 10²⁴⁰")]
    [InlineData(0.026, 2.3, 3, "0.1 1")]
    [InlineData(0.3, 9, 2, "1")]
    [InlineData(1, 20, 6, "1 2 5 10 20")]
    [InlineData(1, 2, 5, "1.0 1.2 1.4 1.6 1.8 2.0")]
    [InlineData(0.001, 0.1, 3, "0.001 0.01 0.1")]
    public void LogarithmicTicks_Range_GivesPowers(double minimum, double maximum, int intervals, string expected)
    {
        var ticks = LogarithmicTicks.Between(minimum, maximum, intervals, NumberStyle.Typeset);
        Assert.Equal(expected, Texts(ticks));
    }

    [Fact]
    public void LinearTicks_TenThousandRanges_AreInsideAndFewEnough()
    {
        var random = new Random(5);
        for (var i = 0; i < 10_000; i++)
        {
            var scale = Math.Pow(10, random.Next(-290, 290));
            var low = (random.NextDouble() - 0.5) * scale;
            var high = low + random.NextDouble() * scale * Math.Pow(10, random.Next(-9, 1));
            if (!(low < high))
                continue;
            var intervals = random.Next(1, 12);
            var ticks = LinearTicks.Between(low, high, intervals, false, NumberStyle.Typeset);
            Assert.InRange(ticks.Count, 0, intervals + 1);
            var slack = (high - low) * 1e-6;
            Assert.All(ticks, tick => Assert.InRange(tick.Value, low - slack, high + slack));
            Assert.Equal(ticks.Count, ticks.Select(tick => tick.Text).Distinct().Count());
            if (intervals >= 5)
                Assert.InRange(ticks.Count, 2, intervals + 1);
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(0.97251, "0.9725")]
    [InlineData(0.00123456, "0.001235")]
    [InlineData(-12.5, "−12.5")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(1234.56, "1,234.6")]
    [InlineData(12345678, "1.235×10⁷")]
    [InlineData(-1e-300, "−10⁻³⁰⁰")]
    [InlineData(double.NaN, "no value")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void NumberText_Value_IsShortAndTypeset(double value, string expected) =>
        Assert.Equal(expected, NumberText.Value(value));

    [Theory]
    [InlineData(12345678, "1.235e7")]
    [InlineData(1e-9, "1e−9")]
    public void NumberText_Terminal_KeepsToPlainDigits(double value, string expected) =>
        Assert.Equal(expected, NumberText.Value(value, NumberStyle.Terminal));

    private static string Texts(IEnumerable<Tick> ticks) =>
        string.Join(' ', ticks.Select(tick => tick.Text).Where(text => text.Length > 0));

    [Fact]
    public void LinearTicks_WholeRangeOfDoubleInOneInterval_IsZero() =>
        Assert.Equal([0], LinearTicks.Between(double.MinValue, double.MaxValue, 1, false, NumberStyle.Typeset).Select(tick => tick.Value));
}
