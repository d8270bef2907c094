using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Graphs of one number near poles, edges and jumps.</summary>
public sealed class FunctionCurveTests
{
    private const double Width = 720, Height = 440;

    public static TheoryData<string, double, double> Functions => new()
    {
        { "x^2", -3, 3 },
        { "abs(x)", -3, 3 },
        { "abs(x - 0.1234567)", -1, 1 },
        { "1/x", -3, 3 },
        { "1/x", -3, 2.9 },
        { "1/x^2", -3, 3 },
        { "1/(x - 0.1234567)^2", -3, 3 },
        { "tan(x)", -5, 5 },
        { "tan(x)", -30, 30 },
        { "sqrt(x)", -1, 1 },
        { "sqrt(x - 0.1)", 0, 1 },
        { "sqrt(1 - x^2)", -1.3, 1.2 },
        { "sqrt(x^2 - 0.01)", -1, 1 },
        { "floor(x)", -3.3, 4.1 },
        { "floor(x) + 1000", -3, 3 },
        { "sign(x - 0.9)", -1, 1 },
        { "sign(x)", -1, 1 },
        { "x^0.5", 0, 2 },
        { "x^0.1", 0, 1 },
        { "x^x", 0, 2 },
        { "cbrt(x)", -1, 1 },
        { "log(x)", 0, 3 },
        { "log(x)", -1, 3 },
        { "x*log(x)", 0, 2 },
        { "sin(x)/x", -10, 10 },
        { "sin(100*x)", -1, 1 },
        { "sin(512*3.141592653589793*x)", 0, 1 },
        { "x + sin(512*3.141592653589793*x)", 0, 1 },
        { "exp(-1000*x^2)", -3, 3 },
        { "x^20", -1, 1 },
        { "exp(x)", -20, 20 },
        { "tanh(50*x)", -2, 2 },
        { "x^3 - x", -1e9, 1e9 },
        { "x/1e300", -1e300, 1e300 },
        { "x", -1.7e308, 1.7e308 },
        { "x*1e200", -1e-300, 1e-300 },
        { "1e300*x^3", -100, 100 },
        { "5", -1, 1 },
        { "0", -1, 1 },
        { "sin(x)^2 + cos(x)^2", -3, 3 },
        { "x", 1, 1.00000000000001 },
    };

    /// <summary>Drawn at 720 × 440, every point of the function is within half a pixel of the line, and every point of the line within half a pixel of the function.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void Of_AnyFunction_IsWithinHalfAPixel(string text, double low, double high)
    {
        var formula = Formula.Parse(text);
        var function = formula.Compile("x");
        var curve = FunctionCurve.Of(formula, "x", low, high);
        var (bottom, top) = Shown(curve);
        var line = curve.X.Zip(curve.Y, (x, y) => (X: PixelX(x), Y: PixelY(y))).ToArray();
        Assert.True(curve.X.Zip(curve.X.Skip(1)).All(pair => pair.First <= pair.Second));
        Assert.InRange(curve.X.Count, 2, 40_000);

        const int Places = 40_000;
        var (worst, at) = (0.0, double.NaN);
        for (var i = 0; i <= Places; i++)
        {
            var x = double.Lerp(low, high, i / (double)Places);
            var y = function.Value([x]);
            if (!(y >= bottom && y <= top) || curve.Breaks.Any(place => Math.Abs(PixelX(place) - PixelX(x)) < 1e-6))
                continue;
            var distance = Distance(line, PixelX(x), PixelY(y));
            if (distance > worst)
                (worst, at) = (distance, x);
        }

        Assert.True(worst <= 0.5, $"{text}: {worst:G3} px away from the line at x = {at:R}");

        var graph = Enumerable.Range(0, Places + 1).Select(i => double.Lerp(low, high, i / (double)Places))
            .Concat(curve.X.Zip(curve.Y).Where(point => double.IsFinite(point.Second)).Select(point => point.First)).Order()
            .Select(x => (X: PixelX(x), Y: PixelY(function.Value([x])))).Where(point => double.IsFinite(point.Y)).ToArray();
        for (var i = 1; i < line.Length; i++)
        {
            if (!double.IsFinite(line[i - 1].Y) || !double.IsFinite(line[i].Y))
                continue;
            var middle = (X: (line[i - 1].X + line[i].X) / 2, Y: (line[i - 1].Y + line[i].Y) / 2);
            if (middle.Y is < 0 or > Height)
                continue;
            var distance = Distance(graph, middle.X, middle.Y);
            Assert.True(distance <= 0.5, $"{text}: the line is {distance:G3} px away from the graph between x = {curve.X[i - 1]:R} and {curve.X[i]:R}");
        }

        double PixelX(double x) => ((x / 2) - (low / 2)) / ((high / 2) - (low / 2)) * Width;

        double PixelY(double y) => double.IsFinite(y) ? ((y / 2) - (bottom / 2)) / ((top / 2) - (bottom / 2)) * Height : double.NaN;
    }

    [Theory]
    [InlineData("1/x", -3, 3, new[] { 0.0 })]
    [InlineData("1/x^2", -3, 3, new[] { 0.0 })]
    [InlineData("1/x", -3, 2.9, new[] { 0.0 })]
    [InlineData("log(x^2)", -3, 3, new[] { 0.0 })]
    [InlineData("tan(x)", -2, 5, new[] { -1.5707963267948966, 1.5707963267948966, 4.71238898038469 })]
    [InlineData("sign(x)", -1, 1, new[] { 0.0 })]
    [InlineData("floor(x)", -1.5, 1.2, new[] { -1.0, 0, 1 })]
    [InlineData("sin(x)/x", -10, 10, new double[0])]
    [InlineData("(x^2 - 1)/(x - 1)", -3, 3, new double[0])]
    [InlineData("abs(x)", -1, 1, new double[0])]
    [InlineData("sqrt(x^2 - 0.01)", -1, 1, new double[0])]
    [InlineData("abs(x)^0.1", -1, 1, new double[0])]
    [InlineData("cbrt(x)", -1, 1.1, new double[0])]
    [InlineData("sqrt(x)", -1, 1, new double[0])]
    [InlineData("tanh(1000*x)", -1, 1.1, new double[0])]
    public void Breaks_OfAFunction_AreItsJumpsAndPoles(string text, double low, double high, double[] wanted)
    {
        var curve = FunctionCurve.Of(Formula.Parse(text), "x", low, high);
        Assert.Equal(wanted.Length, curve.Breaks.Count);
        Assert.All(wanted.Zip(curve.Breaks), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        if (wanted.Length > 0)
            Assert.Contains(curve.Y, double.IsNaN);
    }

    /// <summary>A pole must not flatten the rest: what is shown holds the middle of the values and is a few times as high as they.</summary>
    [Theory]
    [InlineData("1/x", -3, 3, -10, 10, 2)]
    [InlineData("1/x^2", -3, 3, -2, 35, 8)]
    [InlineData("1/sqrt(x)", 0, 4, 0, 8, 1.5)]
    [InlineData("tan(x)", -5, 5, -25, 25, 5)]
    [InlineData("log(x)", 0, 3, -7, 2, 3)]
    [InlineData("1/x + 1000", -3, 3, 990, 1010, 2)]
    public void Window_OfAPole_ShowsTheRest(string text, double low, double high, double least, double most, double spread)
    {
        var window = FunctionCurve.Of(Formula.Parse(text), "x", low, high).Window!.Value;
        Assert.InRange(window.Low, least, most);
        Assert.InRange(window.High, window.Low + spread, most);
    }

    [Theory]
    [InlineData("floor(x) + 1000", -3, 3)]
    [InlineData("sign(x - 0.9)", -1, 1)]
    [InlineData("sqrt(x)", -1, 4)]
    [InlineData("sqrt(x^2 - 0.01)", -1, 1)]
    [InlineData("sin(x)/x", -10, 10)]
    [InlineData("x*log(x)", 0, 2)]
    [InlineData("exp(x)", -100, 100)]
    [InlineData("0*x + 3", -1, 1)]
    public void Window_WithoutAPole_IsLeftToTheAxis(string text, double low, double high) =>
        Assert.Null(FunctionCurve.Of(Formula.Parse(text), "x", low, high).Window);

    [Theory]
    [InlineData("tan(1/x)", -1, 1)]
    [InlineData("floor(100/x)", -1, 1)]
    [InlineData("sin(1/x)", -1, 1)]
    [InlineData("sin(1e9*x)", -1, 1)]
    [InlineData("1/sin(1000*x)", -3, 3)]
    [InlineData("exp(x)", -1000, 1000)]
    [InlineData("1/x", -1e-308, 1e-308)]
    [InlineData("1/x", -1e308, 1e308)]
    [InlineData("x", -4.9e-324, 4.9e-324)]
    [InlineData("1e308*sign(x)", -1, 1)]
    [InlineData("1.5e308*x", -1, 1)]
    [InlineData("x^1000", -10, 10)]
    [InlineData("tan(x)", -1e15, 1e15)]
    public void Of_WhatCannotBeDrawnExactly_StaysBounded(string text, double low, double high)
    {
        var curve = FunctionCurve.Of(Formula.Parse(text), "x", low, high);
        Assert.InRange(curve.X.Count, 2, 150_000);
        Assert.True(curve.X.Zip(curve.X.Skip(1)).All(pair => pair.First <= pair.Second));
        Assert.All(curve.X, x => Assert.InRange(x, low, high));
        Assert.DoesNotContain(curve.Y, double.IsInfinity);
        Assert.True(curve.Window is not var (bottom, top) || (double.IsFinite(bottom) && double.IsFinite(top) && bottom < top));
    }

    /// <summary>A curve without a pole beside one with a pole is shown whole.</summary>
    [Fact]
    public void DrawCurves_PoleBesideAParabola_ShowsAllOfTheParabola()
    {
        var axis = Nadir.Pictures.Draw.Curves([Formula.Parse("1/x"), Formula.Parse("x^2 + 20")], -3, 3).YAxis;
        Assert.InRange(axis.Minimum!.Value, -10, -2);
        Assert.Equal(29, axis.Maximum);
        Assert.Null(Nadir.Pictures.Draw.Curves([Formula.Parse("x^2")], -3, 3).YAxis.Maximum);
    }

    /// <summary>What is level but for rounding needs no more than the first points.</summary>
    [Theory]
    [InlineData("sin(x)^2 + cos(x)^2")]
    [InlineData("5")]
    [InlineData("2*x + 1")]
    public void Of_AStraightLine_TakesFewPoints(string text) =>
        Assert.InRange(FunctionCurve.Of(Formula.Parse(text), "x", -3, 3).X.Count, 2, 300);

    [Fact]
    public void Of_SineOfOneOverX_KeepsItsEndsWithinOne()
    {
        var curve = FunctionCurve.Of(Formula.Parse("sin(1/x)"), "x", -1, 1);
        Assert.All(curve.Y.Where(double.IsFinite), y => Assert.InRange(y, -1, 1));
        Assert.Equal((-1.0, 1.0), (curve.X[0], curve.X[^1]));
        Assert.Equal(Math.Sin(1), curve.Y[^1], 1e-15);
    }

    /// <summary>Two half lines with nothing between −0.1 and 0.1, each up to its edge.</summary>
    [Fact]
    public void Of_GapNarrowerThanACell_StopsAtBothEdges()
    {
        var curve = FunctionCurve.Of(Formula.Parse("sqrt(x^2 - 0.00001)"), "x", -1, 1.03);
        var gap = curve.Y.ToList().FindIndex(double.IsNaN);
        Assert.Equal(-Math.Sqrt(1e-5), curve.X[gap - 1], 1e-12);
        var after = curve.Y.ToList().FindIndex(gap, double.IsFinite);
        Assert.Equal(Math.Sqrt(1e-5), curve.X[after], 1e-12);
    }

    [Fact]
    public void Of_BadArguments_AreRefusedWithTheReason()
    {
        var formula = Formula.Parse("sqrt(x)");
        Refuses("no finite value for x from -2 to -1", () => FunctionCurve.Of(formula, "x", -2, -1));
        Refuses("low below high, got 1 and 1", () => FunctionCurve.Of(formula, "x", 1, 1));
        Refuses("low below high, got 2 and 1", () => FunctionCurve.Of(formula, "x", 2, 1));
        Refuses("finite", () => FunctionCurve.Of(formula, "x", double.NaN, 1));
        Refuses("finite", () => FunctionCurve.Of(formula, "x", 0, double.PositiveInfinity));
        Refuses("y", () => FunctionCurve.Of(Formula.Parse("x + y"), "x", 0, 1));
        Assert.Throws<ArgumentNullException>(() => FunctionCurve.Of(null!, "x", 0, 1));
        Assert.Throws<ArgumentNullException>(() => FunctionCurve.Of(formula, null!, 0, 1));

        static void Refuses(string part, Action act) =>
            Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1/x", -5, 5)]
    [InlineData("1/x", -5, 4)]
    [InlineData("1/x", 0, 5)]
    [InlineData("1/x^2", -5, 5)]
    [InlineData("1/x^2", -4, 5)]
    [InlineData("log(x)", -5, 5)]
    [InlineData("log(abs(x))", -5, 5)]
    [InlineData("tan(x)", -5, 5)]
    public void Window_OfAFunctionThatRunsToInfinity_ShowsTheRestOfIt(string formula, double low, double high)
    {
        var curve = FunctionCurve.Of(Formula.Parse(formula), "x", low, high);

        var window = Assert.NotNull(curve.Window);
        Assert.NotEmpty(curve.Breaks);
        Assert.InRange(window.High - window.Low, 1, 60);
    }

    [Fact]
    public void Window_OfAFunctionThatRunsToInfinityOneWay_LeavesNoRoomOnTheOther()
    {
        Assert.InRange(FunctionCurve.Of(Formula.Parse("1/x^2"), "x", -5, 5).Window!.Value.Low, -0.6, 0.04);
        Assert.InRange(FunctionCurve.Of(Formula.Parse("log(x)"), "x", -5, 5).Window!.Value.High, Math.Log(5), 2.1);
    }

    [Theory]
    [InlineData("sqrt(x)")]
    [InlineData("where(x > 4.5, 1, 0)")]
    [InlineData("1000 + sign(x)")]
    [InlineData("3 + 0*x")]
    public void Window_OfAFunctionWithoutPole_IsLeftToTheData(string formula) =>
        Assert.Null(FunctionCurve.Of(Formula.Parse(formula), "x", -5, 5).Window);

    private static (double Bottom, double Top) Shown(FunctionCurve curve)
    {
        if (curve.Window is { } window)
            return window;
        var (least, most) = (curve.Y.Where(double.IsFinite).Min(), curve.Y.Where(double.IsFinite).Max());
        var air = Math.Max(1e-9 * Math.Abs(most), most == least ? 1 : 0);
        return (least - air, most + air);
    }

    /// <summary>From a point to the nearest of the straight pieces.</summary>
    private static double Distance((double X, double Y)[] line, double x, double y)
    {
        // Only pieces that come as near as a pixel or two in x matter; points are sorted by it.
        var first = Array.BinarySearch(line, (x - 2, double.NegativeInfinity));
        var nearest = double.PositiveInfinity;
        for (var i = Math.Max(1, first < 0 ? ~first : first); i < line.Length && line[i - 1].X <= x + 2; i++)
            nearest = Math.Min(nearest, Distance(line[i - 1], line[i], x, y));
        return nearest;
    }

    private static double Distance((double X, double Y) from, (double X, double Y) to, double x, double y)
    {
        if (!double.IsFinite(from.Y) || !double.IsFinite(to.Y))
            return Math.Min(Hypot(from.X - x, from.Y - y), Hypot(to.X - x, to.Y - y));
        var (across, up) = (to.X - from.X, to.Y - from.Y);
        var length = (across * across) + (up * up);
        var share = length == 0 ? 0 : Math.Clamp((((x - from.X) * across) + ((y - from.Y) * up)) / length, 0, 1);
        return Hypot(from.X + (share * across) - x, from.Y + (share * up) - y);
    }

    private static double Hypot(double x, double y) => double.IsFinite(x) && double.IsFinite(y) ? double.Hypot(x, y) : double.PositiveInfinity;

    [Theory]
    [InlineData("log(x)", 1e-3)]
    [InlineData("sqrt(x)", 1e-3)]
    [InlineData("1/x", 0.05)]
    public void Points_NearTheEdgeOfAFunction_FollowItsBend(string formula, double from)
    {
        var function = Formula.Parse(formula).Compile("x");
        var curve = FunctionCurve.Of(Formula.Parse(formula), "x", -5, 5);
        var window = curve.Window ?? (curve.Y.Where(double.IsFinite).Min(), curve.Y.Where(double.IsFinite).Max());

        var worst = curve.X.Zip(curve.Y).Zip(curve.X.Zip(curve.Y).Skip(1))
            .Where(pair => pair.First.First >= from && double.IsFinite(pair.First.Second) && double.IsFinite(pair.Second.Second))
            .Max(pair => Math.Abs(function.Value([(pair.First.First + pair.Second.First) / 2]) - ((pair.First.Second + pair.Second.Second) / 2)));

        Assert.InRange(worst, 0, 0.01 * (window.Item2 - window.Item1));
    }
}
