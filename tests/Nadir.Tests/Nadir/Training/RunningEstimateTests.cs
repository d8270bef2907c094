using Nadir.Tests.Saving;

namespace Nadir.Tests.Training;

/// <summary>What training keeps but does not descend: saved, resumed, restored, and the same for any thread count.</summary>
public sealed class RunningEstimateTests
{
    [Theory]
    [InlineData(RunningStatistics.Fading)]
    [InlineData(RunningStatistics.Cumulative)]
    public void Resume_FromACheckpointInsideAnEpoch_EqualsTrainingWithoutAStop(RunningStatistics statistics)
    {
        using var scratch = new ScratchFolder();
        var whole = Network(statistics);
        whole.Fit(Images(), new FitOptions { Epochs = 3, BatchSize = 10, Seed = 5 });
        var parts = Network(statistics);
        var stop = new LambdaCallback(stepEnds: state =>
        {
            if (state.Epoch == 2 && state.Step == 2)
                state.Stop("asked");
        });
        parts.Fit(Images(), new FitOptions { Epochs = 3, BatchSize = 10, Seed = 5, Callbacks = [stop] });
        parts.SaveCheckpoint(scratch.Path);
        var resumed = Model.Load(scratch.Path);
        Assert.Equal(parts.WeightsSha256, resumed.WeightsSha256);
        resumed.Fit(Images(), new FitOptions { Epochs = 3, BatchSize = 10, Resume = true });

        Assert.Equal(whole.WeightsSha256, resumed.WeightsSha256);
        Assert.NotEqual(whole.WeightsSha256, parts.WeightsSha256);
    }

    [Fact]
    public void Fit_AnyThreadCount_GivesTheSameWeightsAndEstimates()
    {
        var hashes = new[] { 1, 2, 3, 4, 8 }.Select(threads =>
        {
            var model = Network(RunningStatistics.Fading);
            model.Fit(Images(), new FitOptions { Epochs = 2, BatchSize = 16, Seed = 5, Threads = threads });
            return model.WeightsSha256;
        });
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void Hash_OfTheWeights_TellsEstimatesApart()
    {
        var model = Network(RunningStatistics.Fading);
        model.Build(new Shape(1, 9, 9));
        var before = model.WeightsSha256;
        model.Parameters.First(parameter => !parameter.IsTrainable).Assign(Tensor.Full(new Shape(3), 0.5));
        Assert.NotEqual(before, model.WeightsSha256);
    }

    [Fact]
    public void Optimizer_WithWeightDecay_LeavesTheEstimatesToTheBatches()
    {
        var model = new Sequential(new BatchNormalization(center: false, scale: true), new Dense(1));
        model.Compile(new Sgd(0.1, weightDecay: 1), Losses.MeanSquaredError());
        // Every batch has mean 1 and variance 0.
        model.Fit(Tensor.Ones(new Shape(8, 2)), Tensor.Ones(new Shape(8, 1)), epochs: 1, batchSize: 4);
        var estimates = model.Parameters.Where(parameter => !parameter.IsTrainable).SelectMany(parameter => parameter.Value.ToArray<double>());
        Assert.Equal([0.0199, 0.0199, 0.9801, 0.9801], estimates, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void EarlyStopping_RestoringTheBest_RestoresItsEstimates()
    {
        var model = Network(RunningStatistics.Fading);
        var hashes = new List<string>();
        var early = new EarlyStopping("loss", patience: 3);
        var watch = new LambdaCallback(epochEnds: state => hashes.Add(state.Model.WeightsSha256));
        model.Fit(Images(), new FitOptions { Epochs = 12, BatchSize = 10, Seed = 5, Callbacks = [watch, early] });
        Assert.Equal(hashes[early.BestEpoch - 1], model.WeightsSha256);
    }

    [Fact]
    public void Fit_ThatDivergesAtOnce_KeepsFiniteEstimates()
    {
        var model = new Sequential(new BatchNormalization(), new Dense(1, weightInitializer: Initializers.Constant(1e38)));
        model.Compile(new Sgd(0.1), Losses.MeanSquaredError());
        var history = model.Fit(Tensor.Linspace(0, 1e20, 8).Reshape(8, 1), Tensor.Ones(new Shape(8, 1)), epochs: 1);
        Assert.Equal(StopReason.NonFiniteLoss, history.Reason);
        Assert.All(model.Parameters, parameter => Assert.All(parameter.Value.ToArray<double>(), value => Assert.True(double.IsFinite(value))));
    }

    private static Sequential Network(RunningStatistics statistics)
    {
        var model = new Sequential(
            new Conv2D(3, 3), new BatchNormalization(runningStatistics: statistics), new ActivationLayer(Activations.Relu()),
            new AveragePool2D(2), new BatchNormalization(runningStatistics: statistics, convention: Convention.PyTorch),
            new GlobalAveragePool2D(), new Dense(4));
        model.Compile(new Adam(0.01), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        return model;
    }

    private static Samples Images() => new(
        Tensor.Normal(new Shape(50, 1, 9, 9), new Philox(3, "images")), Tensor.From(Enumerable.Range(0, 50).Select(i => i % 4L).ToArray()));
}
