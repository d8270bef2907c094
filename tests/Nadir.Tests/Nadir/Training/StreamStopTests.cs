using static Nadir.Tests.Training.FitEdgeTests;

namespace Nadir.Tests.Training;

/// <summary>Streams that are cancelled or whose numbers run away, and what is learned after it.</summary>
public sealed class StreamStopTests
{
    [Fact]
    public async Task FitAsync_CancelledOnAStream_GoesOnAsIfItHadNotBeen()
    {
        var set = Dataset.From(LineData()).Shuffle(8, 2).Batch(3).Prefetch();
        var options = new FitOptions { Epochs = 6, Seed = 3 };
        var (whole, parts) = (Network(), Network());
        whole.Fit(set, options);
        using var cancel = new CancellationTokenSource();
        var steps = 0;
        var history = await parts.FitAsync(set, options with { Callbacks = [new LambdaCallback(stepEnds: _ => { if (++steps == 8) cancel.Cancel(); })] }, cancel.Token);
        await parts.FitAsync(set, options with { Resume = true }, CancellationToken.None);

        Assert.Equal(StopReason.Cancelled, history.Reason);
        Assert.Equal(2, history.Epochs);
        Assert.Equal(whole.WeightsSha256, parts.WeightsSha256);
    }

    [Fact]
    public void Fit_AfterALossThatRanAway_LearnsAgainWithTheSameOptimizer()
    {
        var model = Network();
        var good = Dataset.From(LineData()).Batch(4);
        model.Fit(good, 2);
        var wild = Dataset.From(new Samples(Tensor.Full(new Shape(16, 1), 1e30f), Tensor.Full(new Shape(16, 1), 1e30f))).Batch(4);
        var history = model.Fit(wild, 1);
        var after = model.Fit(good, 3);

        Assert.Equal(StopReason.NonFiniteLoss, history.Reason);
        Assert.Equal(StopReason.Completed, after.Reason);
        Assert.All(after["loss"], loss => Assert.True(double.IsFinite(loss)));
    }

    private static Sequential Network()
    {
        var model = new Sequential(new Dense(4, Activations.Tanh()), new Dropout(0.2), new Dense(1));
        model.Compile(new Adam(0.02), Losses.MeanSquaredError());
        return model;
    }
}
