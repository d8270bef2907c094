using Nadir.Expressions;
using Nadir.Landscapes;

namespace Nadir.Tests.Landscapes;

public sealed class ObjectiveErrorTests
{
    private static readonly DataColumns Points = DataColumns.Load("line");

    [Fact]
    public void Of_WhatIsNoObjective_IsRefusedWithTheReason()
    {
        Refuses("got the equation 'x^2 + y^2 = 1'", () => Objective.Of(Formula.Parse("x^2 + y^2 = 1")));
        Refuses("got the condition 'x < 1'", () => Objective.Of(Formula.Parse("x < 1")));
        Refuses("has no parameters", () => Objective.Of(Formula.Parse("1 + pi")));
        Refuses("each name is a column", () => Objective.Of(Formula.Parse("mean(x*y)"), Points));
        Refuses("each name is a column", () => Objective.Of(Formula.Parse("2x"), Points, null));
        Refuses("uses no column of the data. The columns are x, y", () => Objective.Of(Formula.Parse("k+b"), Points, null));
        Refuses("uses no column of the data", () => Objective.Of(Formula.Parse("mean((k+b)^2)"), Points));
        Refuses("uses the target 'y'", () => Objective.Of(Formula.Parse("k*x+b-y"), Points, null));
        Refuses("The columns are x, y", () => Objective.Of(Formula.Parse("k*x+b"), Points, null, "z"));
        Refuses("got the equation", () => Objective.Of(Formula.Parse("y = k*x+b"), Points, null));
        Refuses("mean", () => Objective.Of(Formula.Parse("(k*x+b-y)^2"), Points));
        Refuses("is over rows of data. Pass the data", () => Objective.Of(Formula.Parse("mean((k*x+b-y)^2)")));
        Refuses("is over all rows", () => Objective.Of(Formula.Parse("mean((k*x+b)^2)"), Points, null));
        Refuses("leaves a number for each row", () => Objective.Of(Formula.Parse("k*x"), Points, Losses.MeanSquaredError(Reduction.None)));
        Refuses("takes other inputs", () => Objective.Of(Formula.Parse("k*x"), Points, Losses.TripletMargin()));
        Refuses("compares rows of classes", () => Objective.Of(Formula.Parse("k*x"), Points, Losses.CrossEntropy()));
        Refuses("labels", () => Objective.Of(Formula.Parse("k*x"), Points, Losses.Hinge()));
    }

    [Fact]
    public void Place_BadText_SaysWhichParametersThereAre()
    {
        var objective = Objective.Of(Formula.Parse("k*x+b"), Points, null);
        Refuses("of k*x+b' has no parameter 'slope'. Its parameters are k, b", () => objective.Place("slope=2"));
        Refuses("b has no value. The parameters of", () => objective.Place("k=1"));
        Refuses("k and b have no value", () => objective.Place(""));
        Refuses("write k=0,b=0", () => objective.Place("k=1"));
        Refuses("'k' in 'k' is no name=number", () => objective.Place("k"));
        Refuses("'k=one' in 'k=one,b=2' is no name=number", () => objective.Place("k=one,b=2"));
        Refuses("two values, 1 and 2", () => objective.Place("k=1,k=2"));
        Refuses("must be a finite number, got NaN", () => objective.Place("k=NaN,b=2"));
        Refuses("has 2 values, one each of k, b; got 3", () => objective.Value(1, 2, 3));
    }

    [Fact]
    public void Grid_BadArguments_AreRefused()
    {
        var three = Objective.Of(Formula.Parse("a+b+c"));
        Refuses("which two of a, b, c", () => three.Grid([1], [2]));
        Refuses("needs values of c too", () => three.Grid("a", [1], "b", [2]));
        Refuses("got a twice", () => three.Grid("a", [1], "a", [2], [0, 0, 0]));
        Refuses("at least one value", () => three.Grid("a", [], "b", [2], [0, 0, 0]));
        Refuses("Take a coarser grid", () => three.Grid("a", new double[100_000], "b", new double[100_000], [0, 0, 0]));
        Refuses("as long as the result, 3", () => three.Values(new double[] { 1, 2 }, new double[] { 1, 2, 3 }, new[] { 1.0 }));
        Refuses("over one column", () => Objective.Of(Formula.Parse("a*x+b*z"), DataColumns.Of(("x", [1]), ("z", [1]), ("y", [1])), null).Curve([1, 2]));
    }

    [Fact]
    public void Descent_BadStart_IsRefused()
    {
        var objective = Objective.Of(Formula.Parse("ln(a) + b^2"));
        Refuses("is -Infinity at the start a = 0, b = 1", () => Descent.Run(objective, new Sgd(), [0, 1]));
        Refuses("is NaN at the start a = -1, b = 1", () => Descent.Run(objective, new Sgd(), [-1, 1]));
        Refuses("is NaN at the start", () => objective.Minimize([-1, 1]));
        Refuses("got 1", () => Descent.Run(objective, new Sgd(), [1]));
        Refuses("a must start at a finite number", () => Descent.Run(objective, new Sgd(), [double.NaN, 1]));
        Refuses("0 or above", () => Descent.Run(objective, new Sgd(), [1, 1], steps: -1));
        Assert.Contains("falls without end", Assert.Throws<InvalidOperationException>(() => Objective.Of(Formula.Parse("x^3 + y^2")).Minimize([-1, 1])).Message, StringComparison.Ordinal);
    }

    /// <summary>What has no ground must not come back as a minimum, however slowly it falls; nor what only the penalty holds too weakly.</summary>
    [Theory]
    [InlineData("3*x + 4*y")]
    [InlineData("-x^2 - y^2 + x")]
    [InlineData("1e-3*x + y^2")]
    public void Minimize_WhatFallsWithoutEnd_IsRefused(string text)
    {
        var objective = Objective.Of(Formula.Parse(text));
        Assert.Contains("falls without end", Assert.Throws<InvalidOperationException>(() => objective.Minimize()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3*x")]
    [InlineData("-x")]
    public void Minimize_PenaltyTooWeak_IsRefused(string text)
    {
        var objective = Objective.Of(Formula.Parse(text));
        Assert.Contains("falls without end", Assert.Throws<InvalidOperationException>(() => objective.Minimize(Regularizers.L1(0.5))).Message, StringComparison.Ordinal);
        Assert.Equal([0.0], objective.Minimize(Regularizers.L1(4)).At);
    }

    /// <summary>Deep, far and steep minima are still minima.</summary>
    [Theory]
    [InlineData("(x - 1000)^2*1e6 - 1e15", 1000)]
    [InlineData("1e300*(x - 1)^2", 1)]
    [InlineData("(x - 1e12)^2", 1e12)]
    public void Minimize_OfADeepValley_FindsIt(string text, double wanted) =>
        Assert.Equal(wanted, Objective.Of(Formula.Parse(text)).Minimize().At[0], 1e-9 * wanted);

    [Fact]
    public void Path_ColumnsWhoseSquaresLeaveTheNumbers_AreRefused()
    {
        Refuses("The squares of 'x' leave the range", () => CoefficientPath.Of(DataColumns.Of(("x", [1e200, 2e200, 3e200]), ("y", [1, 2, 3]))));
        Refuses("The squares of 'x' leave the range", () => CoefficientPath.Of(DataColumns.Of(("x", [1e-200, 2e-200, 3e-200]), ("y", [1, 2, 3]))));
        Refuses("The squares of 'y' leave the range", () => CoefficientPath.Of(DataColumns.Of(("x", [1, 2, 3]), ("y", [1e-200, 2e-200, 3e-200]))));
        Assert.Equal([0.0], CoefficientPath.Of(DataColumns.Of(("x", [1, 1, 1]), ("y", [1, 2, 3])))["x"]);
    }

    private static void Refuses(string part, Action act) =>
        Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);
}
