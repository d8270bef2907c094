using Nadir.Expressions;
using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Graphs of one number near poles, edges and jumps.</summary>
public sealed class FunctionCurvePoleTests
{
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
