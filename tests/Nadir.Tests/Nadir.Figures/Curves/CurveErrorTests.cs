using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>What cannot be drawn is refused with a reason.</summary>
public sealed class CurveErrorTests
{
    [Theory]
    [InlineData(1, 1, "ascend")]
    [InlineData(2, -2, "ascend")]
    [InlineData(double.NaN, 1, "finite")]
    [InlineData(0, double.PositiveInfinity, "finite")]
    [InlineData(-1e300, 1e300, "within")]
    [InlineData(1, 1.0000000000000002, "narrow")]
    [InlineData(0, 1e-200, "narrow")]
    public void Range_ThatCannotBeUsed_IsRefused(double low, double high, string word)
    {
        foreach (var (x, y) in (((double, double), (double, double))[])[((low, high), (0, 1)), ((0, 1), (low, high))])
        {
            Assert.Contains(word, Fault(() => Contours.Of((a, b) => a + b, x, y)), StringComparison.Ordinal);
            Assert.Contains(word, Fault(() => ImplicitCurve.Of(Formula.Parse("x = y"), x, y)), StringComparison.Ordinal);
            Assert.Contains(word, Fault(() => ImplicitRegion.Of(Formula.Parse("x < y"), x, y)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1e-100)]
    [InlineData(1e100)]
    public void Range_FarFromOne_IsDrawn(double size)
    {
        var line = ImplicitCurve.Of(Formula.Parse("x = y"), (-size, size), (-size, size));
        var contour = Contours.Of((x, y) => x + y, (-size, size), (-size, size), [0]);

        Assert.Equal(1, line.Length / (size * Math.Sqrt(8)), 1e-6);
        Assert.Equal(1, contour.Lines[0].Length / (size * Math.Sqrt(8)), 1e-6);
    }

    [Fact]
    public void Names_WithoutValues_AreNamed()
    {
        var message = Fault(() => ImplicitCurve.Of(Formula.Parse("x^2 + y^2 = a^2 + c"), (-1, 1), (-1, 1)));

        Assert.Contains("a, c", message, StringComparison.Ordinal);
        Assert.Contains("With(\"a\", 1)", message, StringComparison.Ordinal);
        Assert.Contains("--param a=1", message, StringComparison.Ordinal);
        Assert.Contains("a, c", Fault(() => Contours.Of(Formula.Parse("x + y*a*c"), "x", (0, 1), "y", (0, 1))), StringComparison.Ordinal);
        Assert.Contains("a has no value", Fault(() => ImplicitRegion.Of(Formula.Parse("x < a"), (0, 1), (0, 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_WithoutNames_IsRefused() =>
        Assert.Contains("nothing to draw", Fault(() => ImplicitCurve.Of(Formula.Parse("1 = 2"), (0, 1), (0, 1))), StringComparison.Ordinal);

    [Fact]
    public void Axes_OfOneName_AreRefused() =>
        Assert.Contains("two variables", Fault(() => Contours.Of(Formula.Parse("x"), "x", (0, 1), "x", (0, 1))), StringComparison.Ordinal);

    [Fact]
    public void Kinds_OfFormulas_AreToldApart()
    {
        Assert.Contains("ImplicitRegion", Fault(() => ImplicitCurve.Of(Formula.Parse("x < y"), (0, 1), (0, 1))), StringComparison.Ordinal);
        Assert.Contains("ImplicitCurve", Fault(() => ImplicitRegion.Of(Formula.Parse("x = y"), (0, 1), (0, 1))), StringComparison.Ordinal);
        Assert.Contains("2 variables", Fault(() => Contours.Of(Formula.Parse("x").Compile("x"), (0, 1), (0, 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_ThatCannotBeUsed_AreRefused()
    {
        Assert.Contains("1 to 1000 levels, got 0", Fault(() => Contours.Of((x, y) => x, (0, 1), (0, 1), [])), StringComparison.Ordinal);
        Assert.Contains("finite", Fault(() => Contours.Of((x, y) => x, (0, 1), (0, 1), [1, double.NaN])), StringComparison.Ordinal);
        Assert.Contains("finite", Fault(() => Contours.Of((x, y) => x, (0, 1), (0, 1), [double.NegativeInfinity])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Function_WithoutAnyFiniteValue_IsRefused(double value)
    {
        Assert.Contains("no finite value", Fault(() => Contours.Of((x, y) => value, (0, 1), (0, 1), [1])), StringComparison.Ordinal);
        Assert.Contains("no finite value", Fault(() => Contours.Of((x, y) => value, (0, 1), (0, 1))), StringComparison.Ordinal);
        Assert.Contains("no finite value", Fault(() => Contours.OfTable([0, 1], [0, 1], new double[,] { { value, value }, { value, value } })), StringComparison.Ordinal);
    }

    [Fact]
    public void Function_ThatIsConstant_HasNoLevels()
    {
        var contours = Contours.Of((x, y) => 3, (0, 1), (0, 1));

        Assert.Empty(contours.Lines);
        Assert.Equal(1, contours.Bands.Single().Rings.Single().Area, 1e-12);
    }

    [Fact]
    public void Grid_ThatIsHuge_IsRefusedWithTheLimit()
    {
        Assert.Contains("512", Fault(() => Contours.Of((x, y) => x, (0, 1), (0, 1), [1], new ContourOptions { Cells = 100_000 })), StringComparison.Ordinal);
        Assert.Contains("4 or above", Fault(() => new ContourOptions { Cells = 0 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_ThatDoesNotFit_IsRefused()
    {
        Assert.Contains("[rows, columns]", Fault(() => Contours.OfTable([0, 1, 2], [0, 1], new double[3, 2], [1])), StringComparison.Ordinal);
        Assert.Contains("ascending, got 1 at 2", Fault(() => Contours.OfTable([0, 1, 1], [0, 1], new double[2, 3], [1])), StringComparison.Ordinal);
        Assert.Contains("2 or more", Fault(() => Contours.OfTable([0], [0, 1], new double[2, 1], [1])), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_ThatIsCancelled_Ends()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => Contours.Of((x, y) => x, (0, 1), (0, 1), [0.5], cancellation: cancelled));
        Assert.Throws<OperationCanceledException>(() => ImplicitCurve.Of(Formula.Parse("x = y"), (0, 1), (0, 1), cancellation: cancelled));
    }

    [Theory]
    [InlineData("sin(1000*x*y) = 0")]
    [InlineData("sin(x^2)^2 + sin(y^2)^2 = 0")]
    [InlineData("x - x = 0")]
    [InlineData("floor(10*x) = floor(10*y)")]
    [InlineData("1/0 = x")]
    [InlineData("log(-1 - x^2) = y")]
    [InlineData("tan(50*x) = tan(50*y)")]
    public void Formula_ThatIsNasty_EndsInTime(string formula)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ImplicitCurve.Of(Formula.Parse(formula), (-10, 10), (-10, 10));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static string Fault(Func<object> work) => Assert.ThrowsAny<ArgumentException>(work).Message;
}
