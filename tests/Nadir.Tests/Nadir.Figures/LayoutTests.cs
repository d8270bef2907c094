using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class LayoutTests
{
    // 2048 units an em; advance widths read from DejaVuSans.ttf (A 1401, space 651, − 1716), CJK by agreement one em.
    [Theory]
    [InlineData("A", 1401.0 / 2048)]
    [InlineData("A A", (2 * 1401 + 651) / 2048.0)]
    [InlineData("−", 1716.0 / 2048)]
    [InlineData("花瓣", 2)]
    [InlineData("", 0)]
    public void TextMetrics_Width_IsThatOfTheFont(string text, double ems) =>
        Assert.Equal(ems * 100, TextMetrics.Width(text, 100), 0.11);

    [Fact]
    public void TextMetrics_Fit_NeverExceedsTheWidth()
    {
        Assert.Equal("short", TextMetrics.Fit("short", 12, 100));
        var cut = TextMetrics.Fit("a rather long label 花瓣长度", 12, 100);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(TextMetrics.Width(cut, 12), 60, 100);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("狗ab", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("ﾊﾝ", 2)]
    public void RuneCells_Text_CountsAsATerminalDoes(string text, int cells) => Assert.Equal(cells, RuneCells.Of(text));

    [Theory]
    [InlineData(5, "狗…")]
    [InlineData(3, "狗…")]
    [InlineData(2, "…")]
    [InlineData(0, "")]
    public void RuneCells_Cut_NeverSplitsAWideCharacter(int cells, string expected) =>
        Assert.Equal(cells == 5 ? "狗狗…" : expected, RuneCells.Cut("狗狗狗", cells));

    [Fact]
    public void Decimation_ManyPoints_KeepsEveryColumnsExtremes()
    {
        var random = new Random(3);
        var run = Enumerable.Range(0, 50_000).Select(i => (X: i / 100.0, Y: random.NextDouble())).ToList();
        run[12345] = (run[12345].X, 50);
        var thin = Decimation.Thin(run);
        Assert.InRange(thin.Count, 500, 2000);
        foreach (var column in run.GroupBy(point => Math.Floor(point.X)))
        {
            var kept = thin.Where(point => Math.Floor(point.X) == column.Key).ToArray();
            Assert.Equal(column.Max(point => point.Y), kept.Max(point => point.Y));
            Assert.Equal(column.Min(point => point.Y), kept.Min(point => point.Y));
            Assert.Equal(column.First(), kept[0]);
            Assert.Equal(column.Last(), kept[^1]);
        }
    }

    [Fact]
    public void Decimation_LineThatTurnsBack_IsLeftWhole()
    {
        var circle = Enumerable.Range(0, 1000).Select(i => (X: 3 * Math.Cos(i), Y: 3 * Math.Sin(i))).ToList();
        Assert.Same(circle, Decimation.Thin(circle));
    }

    [Fact]
    public void XLabels_AnyRangeAndWidth_DoNotOverlap()
    {
        var random = new Random(8);
        for (var i = 0; i < 2000; i++)
        {
            var low = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 12));
            var range = new DataRange(logarithmic: false);
            range.Add(low);
            range.Add(low + Math.Pow(10, random.Next(-12, 12)));
            var axis = new AxisView(range, new Axis(), "X");
            var width = random.Next(60, 900);
            var labels = AxisLabels.Fit(axis, width).Ticks;
            foreach (var (left, right) in labels.Zip(labels.Skip(1)))
            {
                var distance = (axis.Fraction(right.Value) - axis.Fraction(left.Value)) * width;
                var needed = (TextMetrics.Width(left.Text, 12) + TextMetrics.Width(right.Text, 12)) / 2;
                Assert.True(distance >= needed || labels.Count <= 3, $"{left.Text} and {right.Text} at width {width}");
            }
        }
    }

    [Theory]
    [InlineData(new[] { 1.0, 20 }, -0.0, 21)]
    [InlineData(new[] { 0.05, 2.3 }, 0.0, 2.4)]
    [InlineData(new[] { -5.0, -3 }, -5.1, -2.9)]
    [InlineData(new[] { -5.0, -0.5 }, -5.2, 0.0)]
    [InlineData(new[] { 7.0, 7 }, 6.6, 7.4)]
    [InlineData(new[] { 0.0, 0 }, -1, 1)]
    [InlineData(new double[] { }, 0, 1)]
    public void YAxis_Data_GivesLimits(double[] data, double minimum, double maximum)
    {
        var range = new DataRange(logarithmic: false, seeksZero: true);
        foreach (var value in data)
            range.Add(value);
        var (low, high) = AxisLimits.Of(range, new Axis(), "Y");
        Assert.InRange(low, minimum, data.Length == 0 ? 0 : Math.Max(minimum, data.Min()));
        Assert.InRange(high, data.Length == 0 ? 1 : Math.Min(maximum, data.Max()), maximum);
    }
}
