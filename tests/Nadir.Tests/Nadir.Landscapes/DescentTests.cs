using System.Globalization;
using Nadir.Expressions;
using Nadir.Landscapes;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Landscapes;

public sealed class DescentTests
{
    private static readonly Objective Bowl = Objective.Of(Formula.Parse("x^2 + 3*y^2"));

    public static TheoryData<string> Optimizers =>
        [.. Catalogue.Of().OfKind("optimizer").Select(entry => entry.Example is { } example ? $"{entry.Name}:{example}" : entry.Name)];

    public static TheoryData<string> Walks => [.. File.ReadLines(Repository.Path("tests", "Nadir.Tests", "Nadir.Landscapes", "descents.csv")).Skip(1)];

    /// <summary>400 steps of plain gradient descent beside descents.py.</summary>
    [Theory]
    [MemberData(nameof(Walks))]
    public void Run_SgdOnCosine_EndsWhereNumPyEnds(string line)
    {
        var cells = line.Split(',');
        var numbers = cells[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        var data = DataColumns.Load("cosine");
        foreach (var objective in new[]
        {
            Objective.Of(Formula.Parse(cells[0]), data, Losses.MeanSquaredError()),
            Objective.Of(Formula.Parse($"mean(({cells[0]} - y)^2)"), data),
        })
        {
            var path = Descent.Run(objective, new Sgd(numbers[0]), objective.Place(("a", numbers[1]), ("b", numbers[2])), steps: 400);
            Assert.Equal(DescentEnd.Completed, path.Reason);
            Assert.Equal(400, path.Steps);
            Assert.Equal(numbers[3], path.Parameter("a")[^1], 1e-9);
            Assert.Equal(numbers[4], path.Parameter("b")[^1], 1e-9);
            Assert.Equal(numbers[5], path.EndLoss, 1e-10);
            Assert.Equal(numbers[6], path.Losses[100], 1e-10);
            Assert.Equal(numbers[7], path.Losses[200], 1e-10);
            Assert.Equal(numbers[8], path.Losses[300], 1e-10);
            Assert.Equal(numbers[9], path.Losses[0], 1e-12);
        }
    }

    [Theory]
    [InlineData("a*x+b", 1, DescentBehaviour.Oscillates)]
    [InlineData("a*x+b", 0.1, DescentBehaviour.Converges)]
    [InlineData("a*x+b", 1.01, DescentBehaviour.Diverges)]
    [InlineData("a*x+b", 0.0001, DescentBehaviour.Falls)]
    [InlineData("a*x^3+b*x^2", 1, DescentBehaviour.Converges)]
    [InlineData("sin(b*cos(a*x))", 1, DescentBehaviour.Converges)]
    public void Verdict_OfARate_IsWhatThePathDoes(string model, double rate, DescentBehaviour wanted)
    {
        var objective = Objective.Of(Formula.Parse(model), DataColumns.Load("cosine"), Losses.MeanSquaredError());
        var path = Descent.Run(objective, new Sgd(rate), objective.Place("a=5,b=4"), steps: 400);
        Assert.True(wanted == path.Behaviour, path.Verdict);
        Assert.StartsWith(wanted switch { DescentBehaviour.Falls => "still falls", _ => wanted.ToString().ToLowerInvariant() }, path.Verdict, StringComparison.Ordinal);
    }

    /// <summary>A rate too large for the waves and too small for the bowl around them.</summary>
    [Fact]
    public void Verdict_OfAWalkWithoutRest_IsThatItWanders()
    {
        var path = Descent.Run(Objective.Of(Formula.Parse("sin(3x)+x^2/20")), new Sgd(0.9), [3], steps: 1000);
        Assert.True(path.Behaviour == DescentBehaviour.Wanders, path.Verdict);
    }

    /// <summary>x ← x − 1.5·2x doubles and turns at each step: 2¹⁰²⁴ is not finite, and x² is not from 2⁵¹² on.</summary>
    [Fact]
    public void Run_WhatDiverges_StopsAtTheFirstStepThatIsNotFinite()
    {
        var path = Descent.Run(Objective.Of(Formula.Parse("x^2")), new Sgd(1.5), [1], steps: 5000);
        Assert.Equal(DescentEnd.NotFinite, path.Reason);
        Assert.Equal(512, path.Steps);
        Assert.Equal(Math.Pow(2, 512), path.End[0]);
        Assert.Equal(double.PositiveInfinity, path.EndLoss);
        Assert.Equal(DescentBehaviour.Diverges, path.Behaviour);
        Assert.StartsWith("diverges: the loss grows from 1 to 4.494E+307, at step 512 the loss is Infinity", path.Verdict, StringComparison.Ordinal);
        Assert.Equal([1], path.Best);
    }

    [Theory]
    [InlineData("sqrt(x)", 0, "stops at the start, where the gradient is not finite")]
    [InlineData("sqrt(x)", 0.5, "stops at step 6, where the loss is NaN; the step before it was ")]
    [InlineData("-x^2", 1, "diverges: the loss falls from -1 to -")]
    public void Verdict_OfWhatLeavesTheFinite_SaysHow(string formula, double start, string wanted)
    {
        var path = Descent.Run(Objective.Of(Formula.Parse(formula)), new Sgd(0.1), [start], steps: 5000);
        Assert.Equal((DescentEnd.NotFinite, DescentBehaviour.Diverges), (path.Reason, path.Behaviour));
        Assert.StartsWith(wanted, path.Verdict, StringComparison.Ordinal);
    }

    /// <summary>Each optimizer beside the same one led by hand, step by step.</summary>
    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Run_AnyOptimizer_TakesItsOwnSteps(string spec)
    {
        var optimizer = Catalogue.Of().Create<Optimizer>(spec);
        var path = Descent.Run(Bowl, optimizer, [2, -1], steps: 25);
        Assert.Equal(0, optimizer.Steps);
        var (x, y) = (new Parameter("x", Tensor.Scalar(2, ElementType.Float64)), new Parameter("y", Tensor.Scalar(-1, ElementType.Float64)));
        for (var step = 0; step <= path.Steps; step++)
        {
            Assert.Equal(x.Value.ToDouble(), path[step][0], 1e-12);
            Assert.Equal(y.Value.ToDouble(), path[step][1], 1e-12);
            Assert.Equal(double.Hypot(2 * path[step][0], 6 * path[step][1]), path.GradientNorms[step], 1e-12);
            optimizer.Step([x, y], () => x.Value.Square() + (3 * y.Value.Square()));
        }

        Assert.True(path.EndLoss < path.Losses[0], spec);
        Assert.Equal(25, path.Steps);
    }

    [Theory]
    [InlineData("sgd", "sgd")]
    [InlineData("sgd:0.1", "sgd:0.1")]
    [InlineData("sgd:learningRate=0.1,momentum=0.9", "sgd:0.1,momentum=0.9")]
    [InlineData("adam:beta1=0.5", "adam:beta1=0.5")]
    [InlineData("lbfgs:lineSearch=strongWolfe", "lbfgs:lineSearch=strongWolfe")]
    public void Optimizer_OfAPath_IsNamedWithoutDefaults(string spec, string text) =>
        Assert.Equal(text, Descent.Run(Bowl, Catalogue.Of().Create<Optimizer>(spec), [1, 1], steps: 1).Optimizer);

    [Fact]
    public void Run_SeveralOptimizersAndStarts_GivesEachItsPath()
    {
        var paths = Descent.Run(Bowl, [new Sgd(0.1), new Adam(0.05)], [[1, 2], [3, 4], [5, 6]], steps: 7);
        Assert.Equal(["sgd:0.1", "sgd:0.1", "sgd:0.1", "adam:0.05", "adam:0.05", "adam:0.05"], paths.Select(path => path.Optimizer));
        Assert.Equal([1, 3, 5, 1, 3, 5], paths.Select(path => path.Start[0]));
        Assert.Equal(Descent.Run(Bowl, new Adam(0.05), [5, 6], steps: 7).End, paths[5].End);
    }

    [Fact]
    public void Run_Cancelled_KeepsThePathSoFar()
    {
        using var source = new CancellationTokenSource();
        var path = Descent.Run(Bowl, new Sgd(0.1), [1, 1], 100, new Counter(source, 5), source.Token);
        Assert.Equal(DescentEnd.Cancelled, path.Reason);
        Assert.Equal(5, path.Steps);
        Assert.Single(Descent.Run(Bowl, [new Sgd(0.1)], [[1, 1], [2, 2]], 100, source.Token));
    }

    [Fact]
    public void Run_Observed_TellsStartStepsAndEnd()
    {
        var counter = new Counter(null, 0);
        var path = Descent.Run(Bowl, new Sgd(0.1), [1, 1], 3, counter);
        Assert.Equal([RunEventKind.Started, RunEventKind.Step, RunEventKind.Step, RunEventKind.Step, RunEventKind.Ended], counter.Events.Select(what => what.Kind));
        Assert.Equal(path.Losses.Take(3), counter.Events[1..4].Select(what => what.Loss));
        Assert.Equal(path.Verdict, counter.Events[^1].Text);
    }

    [Fact]
    public void Run_WhereTheLossRefusesAPrediction_StopsAndSaysWhy()
    {
        var objective = Objective.Of(Formula.Parse("k*x"), DataColumns.Of(("x", [1, 1]), ("y", [1, 1])), Losses.BinaryCrossEntropy());
        var path = Descent.Run(objective, new Sgd(0.9), [0.5], steps: 10);
        Assert.Equal(DescentEnd.Refused, path.Reason);
        Assert.Equal([0.5], path.End);
        Assert.Contains("probabilities from 0 to 1", path.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoSteps_IsTheStart()
    {
        var path = Descent.Run(Bowl, new Sgd(0.1), [1, 1], steps: 0);
        Assert.Equal((0, 4.0), (path.Steps, path.EndLoss));
        Assert.StartsWith("still falls after 1 step: loss", Descent.Run(Bowl, new Sgd(0.1), [1, 1], steps: 1).Verdict, StringComparison.Ordinal);
        Assert.Equal(path.Start, path.End);
    }

    private sealed class Counter(CancellationTokenSource? source, int cancelAt) : IRunObserver
    {
        public List<RunEvent> Events { get; } = [];

        public void Observe(in RunEvent what)
        {
            Events.Add(what);
            if (what.Kind == RunEventKind.Step && what.Step == cancelAt)
                source?.Cancel();
        }
    }
}
