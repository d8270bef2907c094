namespace Nadir.Tests.Training;

public sealed class FitTests
{
    [Fact]
    public void Fit_Xor_LearnsIt()
    {
        var (model, data) = (Xor(), XorData());
        var history = model.Fit(data, new FitOptions { Epochs = 500, BatchSize = 4, Seed = 1 });

        Assert.Equal(500, history.Epochs);
        Assert.Equal(StopReason.Completed, history.Reason);
        Assert.True(history.Last("loss") < 1e-3, $"loss {history.Last("loss")}");
        Assert.Equal(1, model.Evaluate(data)["binaryAccuracy"]);
        Assert.Equal([0L, 1, 1, 0], model.Predict(data.Inputs).ToArray<double>().Select(p => p > 0.5 ? 1L : 0));
    }

    [Fact]
    public void Fit_LinearRegression_FindsTheLeastSquaresLine()
    {
        // Six points; slope and intercept by the normal equations in hand.
        double[] xs = [0, 1, 2, 3, 4, 5], ys = [1.1, 2.2, 3.8, 4.1, 4.9, 5.2];
        var slope = ((6 * xs.Zip(ys, (a, b) => a * b).Sum()) - (xs.Sum() * ys.Sum())) / ((6 * xs.Sum(a => a * a)) - (xs.Sum() * xs.Sum()));
        var intercept = (ys.Sum() - (slope * xs.Sum())) / 6;
        var model = new Sequential(new Dense(1)) { ElementType = ElementType.Float64 };
        model.Compile(new Sgd(0.05), Losses.MeanSquaredError());
        model.Fit(Tensor.From(xs, new Shape(6, 1)), Tensor.From(ys, new Shape(6, 1)), epochs: 3000, batchSize: 6);

        Assert.Equal(slope, model.Parameters[0].Value.ToDouble(), 1e-9);
        Assert.Equal(intercept, model.Parameters[1].Value.ToDouble(), 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Fit_SameSeed_SameWeightsWithAnyThreads(int threads)
    {
        var data = Datasets.Digits(300, 50).Train;
        string Train(int count)
        {
            var model = Presets.SeedCnn();
            model.Compile(new Sgd(0.05, 0.9, true, 1e-6), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
            model.Fit(data, new FitOptions { Epochs = 2, BatchSize = 64, Seed = 7, Threads = count, ValidationSplit = 0.1 });
            return model.WeightsSha256;
        }

        Assert.Equal(Train(1), Train(threads));
    }

    [Fact]
    public void Fit_OtherSeed_OtherWeights()
    {
        string Train(ulong seed)
        {
            var model = Xor();
            model.Fit(XorData(), new FitOptions { Seed = seed });
            return model.WeightsSha256;
        }

        Assert.NotEqual(Train(1), Train(2));
    }

    [Theory]
    [InlineData("epochEnd")]
    [InlineData("withinEpoch")]
    public void Fit_SavedLoadedResumed_EqualsOneTraining(string where)
    {
        var folder = Directory.CreateTempSubdirectory("nadir-").FullName;
        try
        {
            var data = Datasets.Moons(200, seed: 3).Train;
            var whole = Moons();
            whole.Fit(data, new FitOptions { Epochs = 6, BatchSize = 32, Seed = 5 });

            var first = Moons();
            using var stop = new CancellationTokenSource();
            var cancel = new LambdaCallback(stepEnds: state =>
            {
                if (state.Epoch == 3 && state.Step == (where == "epochEnd" ? 7 : 3))
                    stop.Cancel();
            });
            var history = first.Fit(data, new FitOptions { Epochs = 6, BatchSize = 32, Seed = 5, Callbacks = [cancel] }, stop.Token);
            Assert.Equal(StopReason.Cancelled, history.Reason);
            first.SaveCheckpoint(folder);
            var second = Model.Load(folder);
            second.Fit(data, new FitOptions { Epochs = 6, BatchSize = 32, Seed = 5, Resume = true });

            Assert.NotEqual(whole.WeightsSha256, first.WeightsSha256);
            Assert.Equal(whole.WeightsSha256, second.WeightsSha256);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Fit_EarlyStopping_RestoresTheBestWeights()
    {
        var model = Xor(rate: 20);
        var early = new EarlyStopping("loss", patience: 2);
        var hashes = new List<string>();
        var recorder = new LambdaCallback(epochEnds: _ => hashes.Add(model.WeightsSha256));
        var history = model.Fit(XorData(), new FitOptions { Epochs = 200, BatchSize = 4, Callbacks = [recorder, early], Seed = 3 });
        var best = history["loss"].Min();

        Assert.Equal(StopReason.Stopped, history.Reason);
        Assert.Equal(history["loss"].ToList().IndexOf(best) + 1, early.BestEpoch);
        Assert.Equal(early.BestEpoch + 2, history.Epochs);
        Assert.Equal(hashes[early.BestEpoch - 1], model.WeightsSha256);
        Assert.NotEqual(hashes[^1], model.WeightsSha256);
    }

    [Fact]
    public void Fit_Diverging_KeepsTheLastGoodWeightsAndSaysWhere()
    {
        var model = new Sequential(new Dense(4), new Dense(1));
        model.Compile(new Sgd(1e6), Losses.MeanSquaredError());
        var history = model.Fit(XorData(), new FitOptions { Epochs = 100, BatchSize = 4 });

        Assert.Equal(StopReason.NonFiniteLoss, history.Reason);
        Assert.Matches("epoch [0-9]+, step 1, first seen in [0-9].dense", history.ReasonText);
        Assert.All(model.Parameters, parameter => Assert.All(parameter.Value.ToArray<double>(), value => Assert.True(double.IsFinite(value))));
        Assert.True(double.IsFinite(model.Evaluate(XorData()).Loss));
    }

    [Fact]
    public void Fit_ClassAndSampleWeights_AreThoseOfRepeatedSamples()
    {
        var weighted = Logistic(rate: 0.3);
        weighted.Fit(
            new Samples(Tensor.From(new double[,] { { 0.1 }, { 0.7 }, { -0.4 } }), Tensor.From(new long[] { 0, 1, 1 })),
            new FitOptions
            {
                BatchSize = 3,
                Epochs = 5,
                ClassWeights = new Dictionary<int, double> { [1] = 2 },
                SampleWeights = Tensor.From(new double[] { 1, 1, 0.5 }),
            });

        // Weights multiply the terms and leave the divisor at 3; four repeated samples divide by 4, and the rates make up for it.
        var repeated = Logistic(rate: 0.4);
        repeated.Fit(
            new Samples(Tensor.From(new double[,] { { 0.1 }, { 0.7 }, { 0.7 }, { -0.4 } }), Tensor.From(new long[] { 0, 1, 1, 1 })),
            new FitOptions { BatchSize = 4, Epochs = 5 });

        Assert.NotEqual(0, weighted.Parameters[0].Value[0, 0]);
        Assert.Equal(repeated.Parameters[0].Value[0, 0], weighted.Parameters[0].Value[0, 0], 1e-12);

        static Sequential Logistic(double rate)
        {
            var model = new Sequential(new Dense(2, weightInitializer: Initializers.Zeros())) { ElementType = ElementType.Float64 };
            model.Compile(new Sgd(rate), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
            return model;
        }
    }

    [Fact]
    public void Fit_ValidationSplit_HoldsBackShuffledRows()
    {
        var history = Moons().Fit(Datasets.Moons(200, seed: 3).Train, new FitOptions { Epochs = 3, ValidationSplit = 0.25, Stratify = true });

        Assert.Equal(["loss", "accuracy", "validation.loss", "validation.accuracy"], history.Names);
        Assert.Equal(150 * 3, history.TrainingSamples);
    }

    [Fact]
    public async Task FitAsync_CancelledBeforeTheFirstStep_Throws()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Xor().FitAsync(XorData(), cancellation: stop.Token));
    }

    [Fact]
    public void Fit_Twice_AtOnce_IsRefused()
    {
        var model = Xor();
        var nested = new LambdaCallback(stepEnds: _ => model.Fit(XorData()));

        Assert.Contains("being trained already", Assert.Throws<InvalidOperationException>(() =>
            model.Fit(XorData(), new FitOptions { Callbacks = [nested] })).Message, StringComparison.Ordinal);
        model.Fit(XorData());
    }

    [Fact]
    public void Fit_ThatFails_LeavesTheModelAsItWas()
    {
        var model = new Sequential(new Dense(4), new Dense(1));
        model.Compile(new Sgd(), Losses.MeanSquaredError());
        var x = Tensor.Ones(new Shape(4, 3));

        Assert.Throws<ShapeException>(() => model.Fit(x, Tensor.Ones(new Shape(4, 2))));
        Assert.False(model.IsBuilt);
        model.Fit(Tensor.Ones(new Shape(4, 5)), Tensor.Ones(new Shape(4, 1)));
    }

    [Fact]
    public void Fit_BadInput_IsExplained()
    {
        var x = Tensor.Ones(new Shape(4, 3));
        var y = Tensor.Ones(new Shape(4, 1));
        var bad = Tensor.From(new float[,] { { 1, 2 }, { 3, float.NaN } });

        Says<InvalidOperationException>("Compile", () => new Sequential(new Dense(1)).Fit(x, y));
        Says<DataException>("row 1, column 1", () => Xor().Fit(bad, y[..2]));
        Says<DataException>("empty", () => Xor().Fit(x[..0], y[..0]));
        Says<ShapeException>("one row a sample", () => Xor().Fit(x, y[..2]));
        Says<ArgumentOutOfRangeException>("batchSize", () => Xor().Fit(x, y, batchSize: 0));
        Says<ArgumentOutOfRangeException>("epochs", () => Xor().Fit(x, y, epochs: -1));
        Says<ArgumentOutOfRangeException>("validationSplit", () => Xor().Fit(x, y, validationSplit: 1));
        Says<ArgumentException>("leaves", () => Xor().Fit(x, y, validationSplit: 0.01));
        Says<ArgumentException>("classWeights", () => Xor().Fit(new Samples(x, y), new FitOptions { ClassWeights = new Dictionary<int, double> { [0] = 1 } }));
        Says<ShapeException>("sampleWeights", () => Xor().Fit(new Samples(x, y), new FitOptions { SampleWeights = Tensor.Ones(new Shape(2)) }));
        Says<ArgumentException>("one number", () => Xor().Compile(new Sgd(), Losses.MeanSquaredError(Reduction.None)));
        Says<ShapeException>("built for samples of [2]", () =>
        {
            var model = Xor();
            model.Fit(XorData());
            model.Fit(x, y);
        });

        static void Says<T>(string part, Action action)
            where T : Exception => Assert.Contains(part, Assert.ThrowsAny<T>(action).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_Events_ComeInOrder()
    {
        var seen = new List<RunEvent>();
        Xor().Fit(XorData(), new FitOptions { Epochs = 2, BatchSize = 2, Observers = [new Recorder(seen)] });

        Assert.Equal(
            [RunEventKind.Started, RunEventKind.Step, RunEventKind.Step, RunEventKind.Epoch, RunEventKind.Step, RunEventKind.Step, RunEventKind.Epoch, RunEventKind.Ended],
            seen.Select(what => what.Kind));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => (long)i), seen.Select(what => what.Sequence));
        Assert.Equal([1L, 2], seen.Where(what => what.Kind == RunEventKind.Step && what.Epoch == 2).Select(what => what.Step));
    }

    [Theory]
    [InlineData(true, true, "applies it again")]
    [InlineData(false, false, "expects probabilities")]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    public void Fit_OutputThatDoesNotSuitTheLoss_IsReported(bool fromLogits, bool softmax, string? expected)
    {
        var seen = new List<RunEvent>();
        var model = new Sequential(new Dense(2, softmax ? Activations.Softmax() : null, weightInitializer: Initializers.Constant(0.5), biasInitializer: Initializers.Constant(0.1)));
        model.Compile(new Sgd(), Losses.SparseCategoricalCrossEntropy(fromLogits, checkDomain: false));
        model.Fit(new Samples(Tensor.Ones(new Shape(4, 1)), Tensor.From(new long[] { 0, 1, 0, 1 })), new FitOptions { Observers = [new Recorder(seen)] });
        var warnings = seen.Where(what => what.Kind == RunEventKind.Warning).Select(what => what.Text).ToList();

        if (expected is null)
            Assert.Empty(warnings);
        else
            Assert.Contains(expected, Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Fit_TenThousandSteps_KeepMemoryFlat()
    {
        var data = Datasets.Digits(400, 50).Train;
        var model = Presets.SeedCnn();
        model.Compile(new Adam(), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        void Steps(int epochs) => model.Fit(data, new FitOptions { Epochs = epochs, BatchSize = 20 });

        Steps(50);
        var before = Environment.WorkingSet;
        Steps(500);
        var grown = Environment.WorkingSet - before;

        TestContext.Current.TestOutputHelper?.WriteLine($"resident memory grew by {grown / 1048576.0:0.0} MiB");
        Assert.True(grown < 64 << 20, $"resident memory grew by {grown >> 20} MiB over 10,000 steps");
    }

    private static Samples XorData() => new(
        Tensor.From(new float[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } }),
        Tensor.From(new float[,] { { 0 }, { 1 }, { 1 }, { 0 } }));

    private static Sequential Xor(double rate = 0.5)
    {
        var model = new Sequential(new Dense(8, Activations.Tanh()), new Dense(1, Activations.Sigmoid()));
        model.Compile(new Sgd(rate, 0.9), Losses.BinaryCrossEntropy(), Metrics.BinaryAccuracy());
        return model;
    }

    private static Sequential Moons()
    {
        var model = new Sequential(new Dense(16, Activations.Tanh()), new Dropout(0.2), new Dense(2));
        model.Compile(new Adam(0.01), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        return model;
    }

    private sealed class Recorder(List<RunEvent> seen) : IRunObserver
    {
        public void Observe(in RunEvent what) => seen.Add(what);
    }
}
