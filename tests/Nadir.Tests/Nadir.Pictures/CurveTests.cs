using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>Learning curves from a history and from logged events.</summary>
public sealed class CurveTests
{
    [Fact]
    public void ToFigure_OfAHistory_DrawsTrainingValidationAndTheBestEpoch()
    {
        var data = Datasets.Xor(count: 40, noise: 0.1);
        var model = new Sequential(new Dense(4, Activations.Tanh()), new Dense(2));
        model.Compile(new Sgd(0.2), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        var history = model.Fit(data.Train, new FitOptions { Epochs = 3, ValidationSplit = 0.25, Seed = 1, Threads = 1 });

        var figure = history.ToFigure();

        Assert.Equal("Loss", figure.Title);
        Assert.Equal(history["loss"], ((LineTrace)figure.Traces[0]).Y);
        Assert.Equal(history["validation.loss"], ((LineTrace)figure.Traces[1]).Y);
        var best = history["validation.loss"].Index().MinBy(epoch => epoch.Item).Index + 1;
        Assert.Equal($"best, epoch {best}", figure.Traces[2].Name);
        Assert.Equal("Accuracy", history.ToFigure("accuracy").Title);
        Assert.Contains("accuracy", Assert.Throws<ArgumentException>(() => history.ToFigure("acuracy")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RunCurves_EpochTrainedAgain_CountsAsTheLastTime()
    {
        var curves = RunCurves.Of([Epoch(1, 5, 3), Step(2, 1, 9), Step(2, 2, 8), Epoch(2, 4, 2), Step(2, 1, 7), Epoch(2, 3, 2)]);

        Assert.Equal([1, 2], curves.Epochs);
        Assert.Equal([5, 3], curves["loss"]);
        Assert.Equal([(1.5, 7.0)], curves.Steps);
        Assert.Equal(2, curves.BestEpoch);
    }

    /// <summary>A stream's number of steps is known at the end of its first pass; before it, the last step so far counts as the end.</summary>
    [Fact]
    public void RunCurves_StepsOfAnUnknownNumber_LieWithinTheirEpoch()
    {
        var first = Enumerable.Range(1, 4).Select(step => Step(1, step, step, steps: 0)).ToArray();

        Assert.Equal([(0.25, 1.0), (0.5, 2), (0.75, 3), (1, 4)], RunCurves.Of([.. first, Epoch(1, 5, 3) with { Steps = 4 }]).Steps);
        Assert.Equal([(0.125, 1.0), (0.25, 2), (0.375, 3), (0.5, 4)], RunCurves.Of([.. first, Epoch(1, 5, 3) with { Steps = 8 }]).Steps);
        Assert.Equal([(0.25, 1.0), (0.5, 2), (0.75, 3), (1, 4)], RunCurves.Of(first).Steps);
        Assert.Equal([0.5, 1, 1.5], RunCurves.Of([.. first[..2], Epoch(1, 5, 3), Step(2, 1, 9)]).Steps.Select(step => step.Epoch));
    }

    [Fact]
    public void RunCurves_NumberMissingInAnEpoch_LeavesAGap()
    {
        var curves = RunCurves.Of([new RunEvent(RunEventKind.Epoch) { Epoch = 1, Numbers = [new("loss", 1)] }, Epoch(2, 4, 2)]);

        Assert.Equal([double.NaN, 2], curves["validation.loss"]);
        Assert.Equal(2, curves.BestEpoch);
    }

    [Fact]
    public void LearningCurves_OfALossOverManyPowers_IsLogarithmic()
    {
        Assert.Equal(AxisScale.Logarithmic, LearningCurves.Of(RunCurves.Of([Epoch(1, 50, 1), Epoch(2, 1, 1)]), "loss", null).YAxis.Scale);
        Assert.Equal(AxisScale.Linear, LearningCurves.Of(RunCurves.Of([Epoch(1, 5, 1), Epoch(2, 1, 1)]), "loss", null).YAxis.Scale);
    }

    [Fact]
    public void LearningCurves_OfARunCutInItsFirstEpoch_DrawsItsSteps()
    {
        var figure = LearningCurves.Of(RunCurves.Of(Enumerable.Range(1, 500).Select(step => Step(1, step, 1.0 / step, steps: 1000))), "loss", null);

        var steps = (LineTrace)figure.Traces[1];
        Assert.Equal(160, steps.X.Count);
        Assert.InRange(steps.X[^1], 0.49, 0.5);
    }

    private static RunEvent Epoch(int epoch, double loss, double validation) =>
        new(RunEventKind.Epoch) { Epoch = epoch, LearningRate = 0.1, Numbers = [new("loss", loss), new("validation.loss", validation)] };

    private static RunEvent Step(int epoch, int step, double loss, int steps = 2) =>
        new(RunEventKind.Step) { Epoch = epoch, Step = step, Steps = steps, Loss = loss };
}
