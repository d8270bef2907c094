using Nadir.Expressions;
using Nadir.Landscapes;

namespace Nadir.Tests.Landscapes;

public sealed class MinimumTests
{
    [Theory]
    [InlineData("mean((k*x+b-y)^2)")]
    [InlineData("k*x+b")]
    public void Minimize_SixPoints_IsTheLeastSquaresLine(string text)
    {
        var data = DataColumns.Load("line");
        var objective = text.StartsWith("mean", StringComparison.Ordinal) ? Objective.Of(Formula.Parse(text), data) : Objective.Of(Formula.Parse(text), data, null);
        var minimum = objective.Minimize();

        // Normal equations: k = 14.45 ÷ 17.5, b = 3.55 − 2.5·k.
        Assert.Equal(14.45 / 17.5, minimum.At[0], 1e-14);
        Assert.Equal(3.55 - (2.5 * 14.45 / 17.5), minimum.At[1], 1e-14);
        Assert.Equal(0.133905, minimum.Value, 5e-7);
        Assert.InRange(minimum.GradientNorm, 0, 1e-13);
    }

    /// <summary>The article's three scalings: what their contours are as stretched as.</summary>
    [Theory]
    [InlineData(ColumnScaling.Raw, 33.41)]
    [InlineData(ColumnScaling.Standardized, 1.00)]
    [InlineData(ColumnScaling.DividedByVariance, 2.92)]
    public void ConditionNumber_OfTheSixPoints_DependsOnTheScaling(ColumnScaling scaling, double wanted)
    {
        var objective = Objective.Of(Formula.Parse("k*x+b"), DataColumns.Load("line").Scale(scaling), Losses.MeanSquaredError());
        var minimum = objective.Minimize();
        Assert.Equal(wanted, objective.Curvature([.. minimum.At]).ConditionNumber, 0.005);
        Assert.Equal(0.133905, minimum.Value, 5e-7);
        Assert.Equal(wanted, Objective.Of(Formula.Parse("mean((k*x+b-y)^2)"), DataColumns.Load("line").Scale(scaling)).Curvature(0, 0).ConditionNumber, 0.005);
    }

    [Fact]
    public void Minimize_Rosenbrock_ReachesTheLastDigits()
    {
        var minimum = Objective.Of(Formula.Parse("(1-x)^2 + 100*(y-x^2)^2")).Minimize([-1.2, 1]);
        Assert.Equal(1, minimum.At[0], 1e-14);
        Assert.Equal(1, minimum.At[1], 1e-14);
        Assert.InRange(minimum.Value, 0, 1e-28);
    }

    /// <summary>From three starts, the three valleys of the article's loss; figures: descents.csv at rate 1, which converged.</summary>
    [Fact]
    public void Minimize_SeveralValleys_FindsTheOneBelowTheStart()
    {
        var objective = Objective.Of(Formula.Parse("sin(b*cos(a*x))"), DataColumns.Load("cosine"), Losses.MeanSquaredError());
        var minimum = objective.Minimize(objective.Place("a=1,b=2"));
        Assert.Equal(1.2009722293188498, minimum.At[1 - objective.PlaceOf("b")], 1e-9);
        Assert.Equal(0.008926754214521106, minimum.Value, 1e-14);
        Assert.True(objective.Curvature([.. minimum.At]).IsConvex);
    }

    [Fact]
    public void Curvature_OfASaddle_HasBothDirections()
    {
        var curvature = Objective.Of(Formula.Parse("x^2 - 4*y^2 + 0*z")).Curvature(1, 1, 1);
        Assert.Equal([-8, 0, 2], curvature.Eigenvalues);
        Assert.Equal([0, 1, 0], curvature.Direction(0).Select(Math.Abs));
        Assert.False(curvature.IsConvex);
        Assert.Equal(double.PositiveInfinity, curvature.ConditionNumber);
    }
}
