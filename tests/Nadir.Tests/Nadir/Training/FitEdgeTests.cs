namespace Nadir.Tests.Training;

/// <summary>Training at its edges: huge batches, refused calls, leftovers of earlier calls.</summary>
public sealed class FitEdgeTests
{
    [Fact]
    public void Fit_BatchSizeOfTheLargestNumber_IsOneBatch()
    {
        var model = Line();
        var history = model.Fit(LineData(), new FitOptions { BatchSize = int.MaxValue, Epochs = 3 });
        var whole = Line();
        whole.Fit(LineData(), new FitOptions { BatchSize = 8, Epochs = 3 });

        Assert.Equal(24, history.TrainingSamples);
        Assert.Equal(whole.WeightsSha256, model.WeightsSha256);
        Assert.Equal(model.Evaluate(LineData()).Loss, model.Evaluate(LineData(), int.MaxValue).Loss);
        Assert.Equal(8, model.Predict(LineData().Inputs, int.MaxValue).Shape[0]);
    }

    [Fact]
    public void Fit_LayerOfAnotherModel_IsRefusedAndLeavesThatModelAlone()
    {
        var shared = new Dense(1);
        var owner = new Sequential(shared);
        owner.Build(new Shape(1));
        var before = owner.WeightsSha256;
        var second = new Sequential(new Dense(1), shared);
        second.Compile(new Sgd(), Losses.MeanSquaredError());

        Assert.Throws<InvalidOperationException>(() => second.Fit(LineData()));
        Assert.True(shared.IsBuilt);
        Assert.Equal(before, owner.WeightsSha256);
        Assert.Equal(new Shape(8, 1), owner.Predict(LineData().Inputs).Shape);
    }

    [Fact]
    public void Fit_AfterAnOwnBackward_StartsFromNoGradient()
    {
        var (clean, used) = (Line(), Line());
        foreach (var model in new[] { clean, used })
            model.Build(new Shape(1), 4);
        used.Loss!.Compute(LineData().Targets, used.Forward(LineData().Inputs)).Backward();
        foreach (var model in new[] { clean, used })
            model.Fit(LineData(), new FitOptions { Epochs = 2, Seed = 4 });

        Assert.Equal(clean.WeightsSha256, used.WeightsSha256);
    }

    [Fact]
    public void Fit_LabelOutOfRangeInALaterBatch_IsRefusedBeforeAnythingIsChanged()
    {
        var model = new Sequential(new Dense(2));
        model.Compile(new Sgd(), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        model.Build(new Shape(1));
        var before = model.WeightsSha256;
        var labels = new long[] { 0, 1, 0, 1, 0, 1, 0, 5 };

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() =>
            model.Fit(new Samples(LineData().Inputs, Tensor.From(labels)), new FitOptions { BatchSize = 2, Shuffle = false }));
        Assert.Contains("Sample 7 has class 5", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, model.WeightsSha256);
    }

    [Fact]
    public void Fit_TargetOutsideTheDomainInALaterBatch_IsRefusedBeforeAnythingIsChanged()
    {
        var model = new Sequential(new Dense(1, Activations.Sigmoid()));
        model.Compile(new Sgd(), Losses.BinaryCrossEntropy());
        model.Build(new Shape(1));
        var before = model.WeightsSha256;
        var targets = Tensor.From(new float[] { 0, 1, 0, 1, 0, 1, 0, 3 }, new Shape(8, 1));

        Assert.Throws<ArgumentException>(() =>
            model.Fit(new Samples(LineData().Inputs, targets), new FitOptions { BatchSize = 2, Shuffle = false }));
        Assert.Equal(before, model.WeightsSha256);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Fit_ClassWeightOfNoClass_IsRefused(int label)
    {
        var model = new Sequential(new Dense(2));
        model.Compile(new Sgd(), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        var samples = new Samples(LineData().Inputs, Tensor.From(new long[] { 0, 1, 0, 1, 0, 1, 0, 1 }), ["no", "yes"]);
        var options = new FitOptions { ClassWeights = new Dictionary<int, double> { [label] = 2 } };

        Assert.Contains("classWeights", Assert.ThrowsAny<ArgumentException>(() => model.Fit(samples, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_Refused_LeavesWhatWasCompiled()
    {
        var model = Line();
        var (optimizer, loss) = (model.Optimizer, model.Loss);

        Assert.Throws<ArgumentNullException>(() => model.Compile(new Sgd(), Losses.SumOfSquaredErrors(), null!));
        Assert.Throws<ArgumentException>(() => model.Compile(new Sgd(), Losses.SumOfSquaredErrors(), Metrics.Accuracy(), Metrics.Accuracy(0.3)));
        Assert.Same(optimizer, model.Optimizer);
        Assert.Same(loss, model.Loss);
        Assert.Empty(model.Metrics);
    }

    [Fact]
    public void Compile_OptimizerOfAnotherModel_IsRefused()
    {
        var first = Line();
        first.Fit(LineData());

        Assert.Contains("another model", Assert.Throws<InvalidOperationException>(() =>
            Line().Compile(first.Optimizer!, Losses.MeanSquaredError())).Message, StringComparison.Ordinal);
        first.Compile(first.Optimizer!, Losses.SumOfSquaredErrors());
    }

    [Fact]
    public void Fit_WeightsThatOverflowInTheLastStep_AreNotKept()
    {
        var model = new Sequential(new Dense(1)) { ElementType = ElementType.Float32 };
        model.Compile(new Sgd(1e38), Losses.MeanSquaredError());
        var history = model.Fit(LineData(), new FitOptions { BatchSize = 8, Epochs = 1 });

        Assert.Equal(StopReason.NonFiniteLoss, history.Reason);
        Assert.All(model.Parameters, parameter => Assert.All(parameter.Value.ToArray<double>(), value => Assert.True(double.IsFinite(value))));
    }

    [Fact]
    public void EarlyStopping_FirstValueNotANumber_TakesTheFirstRealOne()
    {
        var watched = new Watched("loss", 1, LargerIsBetter: false);

        Assert.True(watched.IsBetter(1, double.NaN));
        Assert.False(watched.IsBetter(double.NaN, double.NaN));
        Assert.False(watched.IsBetter(double.NaN, 1));
        Assert.True((watched with { LargerIsBetter = true }).IsBetter(1, double.NaN));
    }

    [Fact]
    public async Task FitAsync_CancelledWhileItPrepares_ThrowsToo()
    {
        using var stop = new CancellationTokenSource();
        var cancel = new Starting(stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Line().FitAsync(LineData(), new FitOptions { Callbacks = [cancel] }, stop.Token));
    }

    [Fact]
    public void Fit_ActivationFromOutside_NeverSeesItsTensorsAgain()
    {
        var watcher = new Watcher();
        var model = new Sequential(new Dense(3, Activation.OfRows(watcher)), new Dense(1));
        model.Compile(new Sgd(0.01), Losses.MeanSquaredError());
        model.Fit(LineData(), new FitOptions { BatchSize = 2, Epochs = 3 });

        Assert.Equal(watcher.Seen.Count, watcher.Seen.Distinct().Count());
        Assert.All(watcher.Seen, tensor => Assert.Throws<InvalidOperationException>(() => tensor.Count));
    }

    internal static Samples LineData() => new(
        Tensor.From(new float[] { 0, 1, 2, 3, 4, 5, 6, 7 }, new Shape(8, 1)),
        Tensor.From(new float[] { 1, 2, 4, 4, 5, 5, 8, 8 }, new Shape(8, 1)));

    internal static Sequential Line()
    {
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(0.001, 0.9), Losses.MeanSquaredError());
        return model;
    }

    private sealed class Starting(Action act) : Callback
    {
        public override void TrainingStarts(TrainingState state) => act();
    }

    private sealed class Watcher : IRowFunction
    {
        public List<Tensor> Seen { get; } = [];

        public Tensor Apply(Tensor x)
        {
            if (Gradients.Recording)
                Seen.Add(x);
            return x.Tanh();
        }
    }
}
