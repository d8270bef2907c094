using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>Pictures of losses: what is drawn where, against closed forms.</summary>
public sealed class DrawLossTests
{
    [Fact]
    public void Losses_OverTheMargin_AreTheFamilyOfTheTextbook()
    {
        var figure = (Figure)Draw.Losses(
            [Losses.ZeroOne(), Losses.Hinge(), Losses.Logistic(), Losses.Exponential(), Losses.MeanSquaredError(), Losses.MeanAbsoluteError(), Losses.Huber()],
            LossAxis.Margin,
            slopes: false);

        Func<double, double>[] expected =
        [
            m => m > 0 ? 0 : 1,
            m => Math.Max(0, 1 - m),
            m => double.LogP1(Math.Pow(Math.E, -m)),
            m => Math.Pow(Math.E, -m),
            m => (1 - m) * (1 - m),
            m => Math.Abs(1 - m),
            m => Math.Abs(1 - m) <= 1 ? (1 - m) * (1 - m) / 2 : Math.Abs(1 - m) - 0.5,
        ];
        Assert.Equal(expected.Length, figure.Traces.Count);
        foreach (var (trace, loss) in figure.Traces.Cast<LineTrace>().Zip(expected))
        {
            Assert.Equal((-3, 3), (trace.X[0], trace.X[^1]));
            Assert.All(trace.X.Zip(trace.Y), point => Assert.Equal(loss(point.First), point.Second, 1e-12 * Math.Max(1, point.Second)));
        }

        Assert.Equal("margin: label · score", figure.XAxis.Title);
        Assert.InRange(figure.YAxis.Maximum!.Value, 4, 6);
    }

    [Fact]
    public void Losses_ThatRunOnEachOther_AreDashed()
    {
        var figure = (Figure)Draw.Losses(
            [Losses.ZeroOne(), Losses.Hinge(), Losses.Logistic(), Losses.MeanAbsoluteError(), Losses.Huber()], LossAxis.Margin, slopes: false);

        Assert.Equal(
            [LineDash.Solid, LineDash.Dashed, LineDash.Solid, LineDash.Dotted, LineDash.Solid],
            figure.Traces.Cast<LineTrace>().Select(line => line.Dash));
    }

    [Fact]
    public void Losses_OfNumbers_AreDrawnOverTheResidualWithSlopes()
    {
        var grid = (FigureGrid)Draw.Losses(Losses.MeanSquaredError(), Losses.Huber(delta: 0.5));
        var (values, slopes) = (grid.Figures[0], grid.Figures[1]);

        Assert.Equal(["Mean squared error", "Huber (delta 0.5)"], values.Traces.Select(trace => trace.Name));
        var (square, slope) = ((LineTrace)values.Traces[0], (LineTrace)slopes.Traces[0]);
        Assert.All(square.X.Zip(square.Y), point => Assert.Equal(point.First * point.First, point.Second, 1e-12));
        Assert.All(slope.X.Zip(slope.Y), point => Assert.Equal(2 * point.First, point.Second, 1e-12));
        var clipped = (LineTrace)slopes.Traces[1];
        Assert.All(clipped.X.Zip(clipped.Y), point => Assert.Equal(Math.Clamp(point.First, -0.5, 0.5), point.Second, 1e-12));
    }

    /// <summary>−log p, whether the loss takes p or its logit, and whether two classes stand in one number or two.</summary>
    [Theory]
    [InlineData("binaryCrossentropy")]
    [InlineData("binaryCrossentropy:fromLogits=true")]
    [InlineData("categoricalCrossentropy")]
    [InlineData("categoricalCrossentropy:fromLogits=true")]
    [InlineData("sparseCategoricalCrossentropy:fromLogits=true")]
    [InlineData("crossEntropy")]
    [InlineData("nll")]
    public void Losses_OverTheProbability_AreItsLogarithm(string spec)
    {
        var figure = (Figure)Draw.Losses([Catalogue.Of().Create<Loss>(spec)], LossAxis.Probability);
        var (value, slope) = ((LineTrace)figure.Traces[0], (LineTrace)figure.Traces[1]);

        Assert.Equal((0.005, 0.995), (value.X[0], value.X[^1]));
        Assert.All(value.X.Zip(value.Y), point => Assert.Equal(-Math.Log(point.First), point.Second, 2e-5));
        Assert.All(slope.X.Zip(slope.Y), point => Assert.Equal(-1 / point.First, point.Second, 2e-3));
    }

    [Fact]
    public void Losses_OfDifferentNumbers_SaySo()
    {
        var error = Assert.Throws<ArgumentException>(() => Draw.Losses(Losses.Poisson(), Losses.Hinge()));
        Assert.Contains("Poisson over the residual", error.Message, StringComparison.Ordinal);
        Assert.Contains("Hinge over the margin", error.Message, StringComparison.Ordinal);
        Assert.Contains("draw it over the residual", Assert.Throws<ArgumentException>(() => Draw.Losses([Losses.Poisson()], LossAxis.Margin)).Message, StringComparison.Ordinal);
        Assert.Contains("anchor", Assert.Throws<ArgumentException>(() => Draw.Losses(Losses.TripletMargin())).Message, StringComparison.Ordinal);
        Assert.Contains("from below to", Assert.Throws<ArgumentException>(() => Draw.Losses([Losses.Huber()], from: 2, to: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Draw.Losses([])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LossField_OfHuber_IsTheLossOfEachPair()
    {
        var field = (FieldTrace)Draw.LossField(Losses.Huber()).Traces[0];

        for (var row = 0; row < field.Y.Count; row += 7)
        {
            for (var column = 0; column < field.X.Count; column += 7)
            {
                var residual = Math.Abs(field.X[column] - field.Y[row]);
                Assert.Equal(residual <= 1 ? residual * residual / 2 : residual - 0.5, field[row, column], 1e-12);
            }
        }

        Assert.Contains("rows", Assert.Throws<ArgumentException>(() => Draw.LossField(Losses.CrossEntropy())).Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever the catalogue lists is drawn, or says why not.</summary>
    [Fact]
    public void Losses_AllOfTheCatalogue_AreDrawnOrExplained()
    {
        var catalogue = Catalogue.Of();
        var drawn = 0;
        foreach (var entry in catalogue.OfKind("loss"))
        {
            var loss = (Loss)catalogue.Create("loss", Spec.Parse(entry.Example is { } example ? $"{entry.Name}:{example}" : entry.Name));
            try
            {
                var line = (LineTrace)((Figure)Draw.Losses(loss)).Traces[0];
                Assert.All(line.Y, value => Assert.True(double.IsFinite(value), $"{entry.Name} is {value}"));
                drawn++;
            }
            catch (ArgumentException refused)
            {
                Assert.Matches("what is drawn is a loss of a target and one prediction|makes one number of a whole batch", refused.Message);
            }
        }

        Assert.InRange(drawn, 35, catalogue.OfKind("loss").Count());
    }
}
