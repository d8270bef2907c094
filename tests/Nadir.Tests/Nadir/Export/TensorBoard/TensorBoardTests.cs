using Nadir.Tests.Saving;

namespace Nadir.Tests.Export;

/// <summary>What a training leaves for TensorBoard.</summary>
public sealed class TensorBoardTests
{
    [Fact]
    public void Fit_WritesEpochsStepsAndWeights()
    {
        using var folder = new ScratchFolder();
        var model = Network();
        using var callback = new TensorBoard(folder.Path, histogramFrequency: 2, writeImages: true, updateFrequency: 3, clock: FixedClock.Example);
        var history = model.Fit(Data(), new FitOptions { Epochs = 4, BatchSize = 10, ValidationSplit = 0.25, Seed = 5, Callbacks = [callback] });
        var (train, validation) = (EventFileReader.ReadFolder(folder["train"]), EventFileReader.ReadFolder(folder["validation"]));

        Assert.Null(callback.Failure);
        Assert.Equal(history["loss"].Select((loss, i) => (i + 1L, (float)loss)), Curve(train, "epoch_loss"));
        Assert.Equal(history["validation.loss"].Select((loss, i) => (i + 1L, (float)loss)), Curve(validation, "epoch_loss"));
        Assert.Equal(history["meanAbsoluteError"].Select((value, i) => (i + 1L, (float)value)), Curve(train, "epoch_meanAbsoluteError"));
        Assert.Equal([(1L, 0.05f), (2, 0.05f), (3, 0.05f), (4, 0.05f)], Curve(train, "epoch_learning_rate"));
        Assert.Equal([3L, 6, 9, 12, 15, 18, 21, 24], Curve(train, "batch_loss").Select(point => point.Step));
        Assert.Equal(8, Curve(train, "batch_learning_rate").Count());
        var histograms = train.Where(entry => entry.Histogram is not null).ToList();
        Assert.Equal([("0.dense/weight/histogram", 2L), ("0.dense/bias/histogram", 2), ("0.dense/weight/histogram", 4), ("0.dense/bias/histogram", 4)], histograms.Select(entry => (entry.Tag, entry.Step)));
        Assert.Equal([("0.dense/weight/image", 2L), ("0.dense/weight/image", 4)], train.Where(entry => entry.Image is not null).Select(entry => (entry.Tag, entry.Step)));
        Assert.Equal(3, EventFileReader.Double(histograms[2].Histogram![3][0]));
        Assert.Equal(model.Parameters[0].Value.ToArray<double>().Sum(), EventFileReader.Double(histograms[2].Histogram![4][0]), 1e-12);
    }

    [Fact]
    public void Fit_AfterAnother_WritesAFileOfItsOwn()
    {
        using var folder = new ScratchFolder();
        var model = Network();
        using var callback = new TensorBoard(folder.Path, clock: FixedClock.Example);
        for (var run = 0; run < 2; run++)
            model.Fit(Data(), new FitOptions { BatchSize = 40, Callbacks = [callback] });

        Assert.Equal(2, folder.Entries().Count(entry => entry.StartsWith("train/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Fit_WhereTheDiskRefuses_GoesOn()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["train"], "in the way");
        using var callback = new TensorBoard(folder.Path);
        var history = Network().Fit(Data(), new FitOptions { Epochs = 2, Callbacks = [callback] });

        Assert.Equal(2, history.Epochs);
        Assert.Equal(folder["train"], callback.Failure?.Path);
    }

    /// <summary>The last step of an epoch may make weights infinite before any loss shows it.</summary>
    [Fact]
    public void Weights_ThatAreNotFinite_AreToldAndDoNotEndTheTraining()
    {
        using var folder = new ScratchFolder();
        using var callback = new TensorBoard(folder.Path, histogramFrequency: 1, writeImages: true);
        var model = Network();
        var spoil = new Spoil();
        var history = model.Fit(Data(), new FitOptions { Epochs = 1, Callbacks = [spoil, callback] });
        callback.Dispose();
        var train = EventFileReader.ReadFolder(folder["train"]);

        Assert.Equal(1, history.Epochs);
        Assert.Equal(["0.dense/bias/histogram"], train.Where(entry => entry.Histogram is not null).Select(entry => entry.Tag));
        Assert.Equal("0.dense.weight holds numbers that are not finite.", EventFileReader.Text(train.Single(entry => entry.Tag == "warning").Tensor![8][0]));
    }

    [Fact]
    public void Observer_OfALog_WritesTheSamePoints()
    {
        using var folder = new ScratchFolder();
        using (var observer = new TensorBoardObserver(folder.Path, updateFrequency: 2, started: DateTimeOffset.FromUnixTimeSeconds(1000), clock: FixedClock.Example))
        {
            observer.Observe(new RunEvent(RunEventKind.Started) { Epochs = 2, Steps = 3 });
            for (var step = 1; step <= 6; step++)
                observer.Observe(new RunEvent(RunEventKind.Step) { Epoch = ((step - 1) / 3) + 1, Step = ((step - 1) % 3) + 1, Steps = 3, Loss = step, LearningRate = 0.5, Seconds = step });
            observer.Observe(new RunEvent(RunEventKind.Epoch) { Epoch = 2, Steps = 3, LearningRate = 0.25, Seconds = 7.5, Numbers = [new("loss", 4), new("validation.loss", 5)] });
            observer.Observe(new RunEvent(RunEventKind.Warning) { Epoch = 2, Text = "look", Seconds = 8 });
            Assert.Null(observer.Failure);
        }

        var (train, validation) = (EventFileReader.ReadFolder(folder["train"]), EventFileReader.ReadFolder(folder["validation"]));
        Assert.Equal([(2L, 2f), (4, 4f), (6, 6f)], Curve(train, "batch_loss"));
        Assert.Equal([(2L, 4f)], Curve(train, "epoch_loss"));
        Assert.Equal([(2L, 0.25f)], Curve(train, "epoch_learning_rate"));
        Assert.Equal([(2L, 5f)], Curve(validation, "epoch_loss"));
        Assert.Equal(1007.5, train.Single(entry => entry.Tag == "epoch_loss").WallTime);
        Assert.Equal(1008, train.Single(entry => entry.Tag == "warning").WallTime);
        Assert.Equal("look", EventFileReader.Text(train.Single(entry => entry.Tag == "warning").Tensor![8][0]));
    }

    [Fact]
    public void BadArguments_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TensorBoard(histogramFrequency: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TensorBoard(updateFrequency: -1));
        Assert.Throws<ArgumentNullException>(() => new TensorBoard(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TensorBoardObserver("logs", updateFrequency: -1));
    }

    private sealed class Spoil : Callback
    {
        public override void EpochEnds(TrainingState state)
        {
            var weight = state.Model.Parameters[0];
            weight.Assign(Tensor.Full(weight.Value.Shape, double.PositiveInfinity, weight.Value.ElementType));
        }
    }

    private static IEnumerable<(long Step, float Value)> Curve(List<EventEntry> entries, string tag) =>
        entries.Where(entry => entry.Tag == tag).Select(entry => (entry.Step, entry.Scalar!.Value));

    private static Sequential Network()
    {
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(0.05), Losses.MeanSquaredError(), Metrics.MeanAbsoluteError());
        return model;
    }

    private static Samples Data()
    {
        var inputs = Tensor.Uniform(new Shape(80, 3), new Philox(2, "tensorboard"));
        return new Samples(inputs, inputs.Sum(1, keepAxis: true));
    }
}
