using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

public sealed class DrawFunctionTests
{
    [Fact]
    public void Activation_Tanh_HasItsSlopeAndSecondDerivative()
    {
        var lines = Draw.Activation(Activations.Tanh(), -10, 10).Traces.Cast<LineTrace>().ToList();

        Assert.Equal(["value", "slope", "second derivative"], lines.Select(line => line.Name));
        Assert.Equal((-10, 10), (lines[0].X[0], lines[0].X[^1]));
        for (var i = 0; i < lines[0].X.Count; i++)
        {
            var tanh = (1 - Math.Pow(Math.E, -2 * lines[0].X[i])) / (1 + Math.Pow(Math.E, -2 * lines[0].X[i]));
            Assert.Equal(tanh, lines[0].Y[i], 1e-12);
            Assert.Equal(1 - (tanh * tanh), lines[1].Y[i], 1e-12);
            Assert.Equal(-2 * tanh * (1 - (tanh * tanh)), lines[2].Y[i], 1e-11);
        }
    }

    [Fact]
    public void Activations_All_AreDrawnOrWorkOnRows()
    {
        var catalogue = Catalogue.Of();
        foreach (var entry in catalogue.OfKind("activation"))
        {
            var activation = (Activation)catalogue.Create("activation", Spec.Parse(entry.Example is { } example ? $"{entry.Name}:{example}" : entry.Name));
            if (activation.IsElementwise)
                Assert.Equal(3, Draw.Activation(activation).Traces.Count);
            else
                Assert.Contains("whole rows", Assert.Throws<ArgumentException>(() => Draw.Activation(activation)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("from below to", Assert.Throws<ArgumentException>(() => Draw.Activation(Activations.Relu(), 1, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Activations_Several_ShareTheirAxes()
    {
        var grid = (FigureGrid)Draw.Activations([Activations.Sigmoid(), Activations.LeakyRelu(0.1)]);

        Assert.Equal(["Sigmoid", "Leaky relu (negativeSlope 0.1)"], grid.Figures[0].Traces.Select(trace => trace.Name));
        Assert.Equal(0.25, ((LineTrace)grid.Figures[1].Traces[0]).Y.Max(), 1e-12);
        Assert.Equal([0.1, 1], ((LineTrace)grid.Figures[1].Traces[1]).Y.Distinct().Order().ToArray());
    }

    [Fact]
    public void Schedules_Together_RunAsLongAsAsked()
    {
        var figure = Draw.Schedules([Schedules.CosineDecay(100), Schedules.StepDecay(50, 0.5)], 200);

        var cosine = (LineTrace)figure.Traces[0];
        Assert.Equal(200, cosine.X[^1]);
        Assert.Equal(0.5, cosine.Y[cosine.X.ToList().IndexOf(50)], 1e-12);
        Assert.Equal(0.0625, ((LineTrace)figure.Traces[1]).Y[^1], 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw.Schedules([Schedules.CosineDecay(100)], 0));
    }

    [Fact]
    public void Penalties_OnOneWeight_AreDiamondAndBallAlongAnAxis()
    {
        var figure = Draw.Penalties([Regularizers.L1(1), Regularizers.L2(1)]);

        var (first, second) = ((LineTrace)figure.Traces[0], (LineTrace)figure.Traces[1]);
        Assert.All(first.X.Zip(first.Y), point => Assert.Equal(Math.Abs(point.First), point.Second, 1e-12));
        Assert.All(second.X.Zip(second.Y), point => Assert.Equal(point.First * point.First, point.Second, 1e-12));
        Assert.Contains("single weight", Assert.Throws<ArgumentException>(() => Draw.Penalties([Regularizers.Orthogonal()])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_OverItsSecondName_TakesTheFirstForTheOtherAxis()
    {
        var plane = new FormulaWindow((-1, 1), (-1, 1), XName: "y").For(Nadir.Expressions.Formula.Parse("x + 2*y"));
        Assert.Equal(("y", "x"), (plane.XName, plane.YName));
        Assert.Equal("$w_{1}$", Draw.Contour("w1^2 + w2^2").XAxis.Title);
    }

    [Fact]
    public void Save_ThatIsCancelled_WritesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("nadir-save");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var paths = new[] { "a.svg", "a.json" }.Select(name => Path.Combine(folder.FullName, name)).ToList();
        Assert.Throws<OperationCanceledException>(() => Draw.Curve("x").Save(paths, cancellation: cancelled.Token));
        Assert.Empty(folder.GetFiles());
        Draw.Curve("x").Save(paths);
        Assert.Equal(2, folder.GetFiles().Length);
        folder.Delete(recursive: true);
    }
}
