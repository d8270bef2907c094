using Nadir.Expressions;
using Nadir.Landscapes;

namespace Nadir.Tests.Landscapes;

public sealed class ObjectiveTests
{
    [Fact]
    public void Line_BetweenFarPlaces_DoesNotOverflow()
    {
        var far = Objective.Of(Formula.Parse("x/1e308"));
        Assert.Equal([-1.0, -0.5, 0, 0.5, 1], far.Line([-1e308], [1e308], 5));
        var model = Objective.Of(Formula.Parse("k*x"), DataColumns.Of(("x", [1, 2]), ("y", [1, 2])), null);
        Assert.Equal([-1e308, 0, 1e308], model.Curve([1], -1e308, 1e308, 3).X);
        Assert.Throws<ArgumentException>(() => far.Line([0], [1], int.MaxValue));
    }

    [Fact]
    public void ConditionNumber_OfAFlatDirection_IsInfinite()
    {
        Assert.Equal(double.PositiveInfinity, Objective.Of(Formula.Parse("x^2 + 0*y")).Curvature(1, 1).ConditionNumber);
        Assert.Equal(double.PositiveInfinity, Objective.Of(Formula.Parse("x + y")).Curvature(1, 1).ConditionNumber);
        Assert.Equal(3, Objective.Of(Formula.Parse("x^2 - 3*y^2")).Curvature(1, 1).ConditionNumber, 1e-14);
    }

    private static readonly double[] Xs = [0, 1, 2, 3, 4, 5], Ys = [1.1, 2.2, 3.8, 4.1, 4.9, 5.2];

    private static ModelObjective Line => Objective.Of(Formula.Parse("k*x+b"), DataColumns.Load("line"), Losses.MeanSquaredError());

    [Fact]
    public void Formula_Rosenbrock_HasValueGradientAndCurvature()
    {
        var banana = Objective.Of(Formula.Parse("(1-x)^2 + 100*(y-x^2)^2"));
        Assert.Equal(["x", "y"], banana.Names);
        var (x, y) = (-1.2, 1.1);
        var slopes = new double[2];
        var value = ((1 - x) * (1 - x)) + (100 * (y - (x * x)) * (y - (x * x)));
        Assert.Equal(value, banana.Value(x, y), 1e-12);
        Assert.Equal(value, banana.Gradient([x, y], slopes), 1e-12);
        Assert.Equal((-2 * (1 - x)) - (400 * x * (y - (x * x))), slopes[0], 1e-11);
        Assert.Equal(200 * (y - (x * x)), slopes[1], 1e-11);
        var curvature = banana.Curvature(x, y);
        Assert.Equal(2 - (400 * (y - (3 * x * x))), curvature[0, 0], 1e-10);
        Assert.Equal(-400 * x, curvature[0, 1], 1e-10);
        Assert.Equal(-400 * x, curvature[1, 0], 1e-10);
        Assert.Equal(200, curvature[1, 1], 1e-10);
    }

    [Theory]
    [InlineData("mean((k*x+b-y)^2)")]
    [InlineData("sum((k*x+b-y)^2)/6")]
    [InlineData(null)]
    public void Grid_OfTheSixPointLoss_IsItsClosedForm(string? text)
    {
        var objective = text is null ? Line : Objective.Of(Formula.Parse(text), DataColumns.Load("line"));
        double[] ks = [.. Enumerable.Range(0, 61).Select(i => -1 + (i * 0.05))], bs = [.. Enumerable.Range(0, 43).Select(i => -2 + (i * 0.15))];
        var grid = objective.Grid(ks, bs);
        Assert.Equal(("k", "b", ks.Length * bs.Length), (grid.X, grid.Y, grid.Values.Count));
        for (var row = 0; row < bs.Length; row++)
        {
            for (var column = 0; column < ks.Length; column++)
            {
                var wanted = Xs.Zip(Ys, (x, y) => Math.Pow((ks[column] * x) + bs[row] - y, 2)).Average();
                Assert.Equal(wanted, grid[column, row], 1e-12);
                Assert.Equal(wanted, grid.Values[(row * ks.Length) + column], 1e-12);
            }
        }
    }

    [Fact]
    public void Grid_LargerThanABlock_IsTheSameOnOneThread()
    {
        double[] ks = [.. Enumerable.Range(0, 200).Select(i => i * 0.01)], bs = [.. Enumerable.Range(0, 200).Select(i => -2 + (i * 0.03))];
        var together = Line.Grid(ks, bs).Values;
        using var limit = Parallelism.Limit(1);
        Assert.Equal(together, Line.Grid(ks, bs).Values);
        Assert.Equal(Line.Value(ks[199], bs[199]), together[^1], 1e-13);
        Assert.Equal(Line.Value(ks[24], bs[5]), together[1024], 1e-13);
    }

    [Fact]
    public void Grid_OfTwoOfThreeParameters_KeepsTheThird()
    {
        var objective = Objective.Of(Formula.Parse("a + 10*b + 100*c"));
        var grid = objective.Grid("c", [1, 2], "a", [3, 4, 5], [0, 7, 0]);
        Assert.Equal([173, 273, 174, 274, 175, 275], grid.Values);
        Assert.Equal([170, 171], objective.Slice("a", [0, 1], [9, 7, 1]));
        Assert.Equal([0, 55.5, 111], objective.Line([0, 0, 0], [1, 1, 1], 3));
    }

    /// <summary>Each loss of the catalogue that takes a target and a prediction, over a grid and place by place.</summary>
    [Theory]
    [MemberData(nameof(PairLosses))]
    public void Grid_OfAnyLoss_IsWhatTheLossSays(string name)
    {
        var loss = Catalogue.Of().Create<Loss>(name);
        double[] labels = loss.Targets.Low == -1 ? [-1, 1, 1, -1] : loss.Targets.High == 1 ? [0, 1, 1, 0] : [0.5, 2, 1, 3];
        var data = DataColumns.Of(("x", [0.1, 0.4, 0.6, 0.9]), ("y", labels));
        var objective = Objective.Of(Formula.Parse("k*x+b"), data, loss);
        var grid = objective.Grid([-0.2, 0.3, 0.5, 7], [0.05, 0.1, 0.4]);
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                var predictions = objective.Predict([grid.Xs[column], grid.Ys[row]]);
                var isRefused = loss.CheckDomain && predictions.Any(p => p < loss.Predictions.Low - 1e-5 || p > loss.Predictions.High + 1e-5);
                var wanted = isRefused ? double.NaN : loss.Compute(Tensor.From(labels), Tensor.From(predictions)).ToDouble();
                Assert.Equal(wanted, grid[column, row], double.IsNaN(wanted) ? 0 : 1e-11 * Math.Max(1, Math.Abs(wanted)));
            }
        }
    }

    /// <summary>Plain arithmetic would give a number below and above the predictions that the loss takes.</summary>
    [Fact]
    public void Grid_WhereALossTakesNoSuchPrediction_HasNoValue()
    {
        var loss = Loss.Of(default(Distance), Reduction.Mean, perRow: false, predictions: LossDomain.Probabilities, name: "distance");
        var objective = Objective.Of(Formula.Parse("k*x"), DataColumns.Of(("x", [1, 1]), ("y", [0, 1])), loss);
        Assert.Equal([double.NaN, 0, 1, double.NaN], objective.Slice("k", [-0.5, 0.5, 1, 1.5]));
        var plain = Loss.Of(default(Distance), Reduction.Sum, perRow: false, checkDomain: false, predictions: LossDomain.Probabilities, name: "distance");
        Assert.Equal([-4, 4.0], Objective.Of(Formula.Parse("k*x"), objective.Data, plain).Slice("k", [-0.5, 1.5]));
    }

    public static TheoryData<string> PairLosses => [.. Catalogue.Of().OfKind("loss").Select(entry => entry.Example is { } example ? $"{entry.Name}:{example}" : entry.Name).Where(IsOfPairs)];

    [Fact]
    public void Values_OneNumberForAll_IsBroadcast()
    {
        var values = Line.Values(new double[] { 0, 1, 2 }, new[] { 1.0 });
        Assert.Equal([Line.Value(0, 1), Line.Value(1, 1), Line.Value(2, 1)], values.Select(value => Math.Round(value, 13)).ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Curve_OfAModel_IsTheModel()
    {
        var (x, y) = Line.Curve([2, 1], 11);
        Assert.Equal([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5], x);
        Assert.Equal(x.Select(at => (2 * at) + 1), y);
        Assert.Equal([1.0, 3, 5, 7, 9, 11], Line.Predict([2, 1]));
        Assert.Equal([21.0], Line.Predict([2, 1], DataColumns.Of(("x", [10]))));
    }

    [Fact]
    public void Ordered_OtherWayRound_SwapsTheAxes()
    {
        foreach (var objective in new[] { Line, Objective.Of(Formula.Parse("mean((k*x+b-y)^2)"), DataColumns.Load("line")) })
        {
            var turned = objective.Ordered("b", "k");
            Assert.Equal(["b", "k"], turned.Names);
            Assert.Equal(objective.Value(2, 3), turned.Value(3, 2), 1e-13);
            Assert.Equal(objective.Grid([2, 4], [3])[1, 0], turned.Grid([3], [2, 4])[0, 1], 1e-13);
            Assert.Equal([3, 2], turned.Place("k=2,b=3"));
            Assert.Throws<ArgumentException>(() => objective.Ordered("b"));
            Assert.Throws<ArgumentException>(() => objective.Ordered("b", "b"));
            Assert.Throws<ArgumentException>(() => objective.Ordered("b", "c"));
        }
    }

    [Fact]
    public void Place_OfText_GoesByTheNames()
    {
        var objective = Objective.Of(Formula.Parse("alpha + 2*b"));
        Assert.Equal([-2.5, 1e3], objective.Place(" b = 1e3, α=-2.5 "));
        Assert.Equal([1, 2], objective.Place(("alpha", 1), ("b", 2)));
    }

    private static bool IsOfPairs(string spec)
    {
        var loss = Catalogue.Of().Create<Loss>(spec);
        return loss.Inputs.Count == 2 && loss.Inputs[1].Name == "prediction" && !loss.Targets.IsClasses && !loss.Targets.IsClassLists && !loss.Targets.IsDistribution;
    }

    /// <summary>2p − 1 for every target.</summary>
    private readonly struct Distance : IPairFunction
    {
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => (2 * prediction) - 1;

        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 0;

        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 2;
    }
}
