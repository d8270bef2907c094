using static Nadir.Tests.Training.FitEdgeTests;

namespace Nadir.Tests.Training;

/// <summary>Training on a stream that goes on after a stop equals training without one.</summary>
public sealed class StreamResumeTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void Resume_WithinAnEpoch_GoesOnAtTheSameBatchOfTheSamePass(int epoch, int step)
    {
        var set = Dataset.From(LineData()).Shuffle(8, 4).Map((sample, random) => sample with { Weight = random.NextDouble() }).Batch(3);
        var options = new FitOptions { Epochs = 4, Seed = 5 };
        var (whole, parts) = (Network(), Network());
        whole.Fit(set, options);
        parts.Fit(set.Prefetch(), options with { Callbacks = [StopAt(epoch, step)] });
        parts = Reloaded(parts);
        parts.Fit(set.Prefetch(), options with { Resume = true });

        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
        Assert.Equal(whole.Position, parts.Position);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    public void Resume_WithStepsPerEpoch_GoesOnInTheSamePass(int epoch, int step)
    {
        var set = Dataset.From(LineData()).Shuffle(8, 4).Batch(3).Repeat();
        var options = new FitOptions { Epochs = 4, StepsPerEpoch = 4, Seed = 5 };
        var (whole, parts) = (Network(), Network());
        whole.Fit(set, options);
        parts.Fit(set, options with { Callbacks = [StopAt(epoch, step)] });
        parts = Reloaded(parts);
        parts.Fit(set, options with { Resume = true });

        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
    }

    [Fact]
    public void Resume_StoppedAtTheLastBatchOfAnEpoch_TakesNoStepTwice()
    {
        var set = Dataset.From(_ => Dataset.From(LineData()).Batch(3));
        var options = new FitOptions { Epochs = 4, Seed = 5 };
        var (whole, parts) = (Network(), Network());
        whole.Fit(set, options);
        var first = parts.Fit(set, options with { Callbacks = [StopAt(2, 3)] });
        parts.Fit(set, options with { Resume = true });

        Assert.Equal(2, first.Epochs);
        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
    }

    [Fact]
    public void Resume_InMemoryAndOnAStreamInTurn_IsTheSame()
    {
        var set = Dataset.From(LineData()).Batch(3);
        var options = new FitOptions { Epochs = 4, Seed = 5, BatchSize = 3, Shuffle = false };
        var (whole, parts) = (Network(), Network());
        whole.Fit(LineData(), options);
        parts.Fit(LineData(), options with { Callbacks = [StopAt(2, 1)] });
        parts.Fit(set, options with { Resume = true, Callbacks = [StopAt(3, 2)] });
        parts.Fit(LineData(), options with { Resume = true });

        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
    }

    [Fact]
    public void Resume_OnOtherData_IsRefusedAndChangesNothing()
    {
        var model = Network();
        model.Fit(Dataset.From(LineData()).Batch(3), new FitOptions { Callbacks = [StopAt(1, 2)] });
        var before = model.WeightsSha256;

        Assert.Contains("do not meet", Assert.Throws<ArgumentException>(() =>
            model.Fit(Dataset.From(LineData()).Batch(4), new FitOptions { Resume = true })).Message, StringComparison.Ordinal);
        Assert.Contains("ended at the place", Assert.Throws<DataException>(() =>
            model.Fit(Dataset.From(LineData().Take(3)).Batch(3), new FitOptions { Resume = true })).Message, StringComparison.Ordinal);
        Assert.Contains("ended at the place", Assert.Throws<DataException>(() =>
            model.Fit(Dataset.From(LineData().Take(6)).Batch(3), new FitOptions { Resume = true })).Message, StringComparison.Ordinal);
        Assert.Equal(before, model.WeightsSha256);
    }

    private static Sequential Network()
    {
        var model = new Sequential(new Dense(4, Activations.Tanh()), new Dropout(0.3), new Dense(1));
        model.Compile(new Adam(0.01), Losses.MeanSquaredError());
        return model;
    }

    private static LambdaCallback StopAt(int epoch, int step) => new(stepEnds: state =>
    {
        if (state.Epoch == epoch && state.Step == step)
            state.Stop("asked");
    });

    private static Sequential Reloaded(Sequential model)
    {
        var folder = Directory.CreateTempSubdirectory("nadir-");
        try
        {
            model.SaveCheckpoint(folder.FullName);
            return (Sequential)Model.Load(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
