namespace Nadir.Tests.Training;

/// <summary>What a step of training costs beside its arithmetic.</summary>
public sealed class SteadyStateTests
{
    private const int WarmUpSteps = 20;
    private const int MostRuns = 3;

    public static TheoryData<string> Networks => ["mlp", "cnn", "regression", "normalized", "manyChannels", "penalized", .. Optimizers.Keys];

    /// <summary>Rules and parts that do more than move each weight by itself; each trains a small network.</summary>
    private static readonly Dictionary<string, Func<Optimizer>> Optimizers = new()
    {
        ["parts"] = () => new Adam { GlobalClipNorm = 0.1, AccumulationSteps = 2, LookaheadSteps = 3, EmaMomentum = 0.9, EmaOverwriteSteps = 4 },
        ["clips"] = () => new Sgd(0.01) { ClipNorm = 0.1 },
        ["lamb"] = () => new Lamb(weightDecay: 0.1),
        ["adafactor"] = () => new Adafactor(weightDecay: 0.1),
        ["muon"] = () => new Muon(),
        ["lbfgs"] = () => new Lbfgs(0.1, maxIterations: 3, historySize: 4, lineSearch: LineSearch.StrongWolfe),
        ["fixedLbfgs"] = () => new Lbfgs(0.01, maxIterations: 3, historySize: 4),
        ["proximal"] = () => new ProximalGradient(0.01, Regularizers.L1(0.001), accelerated: true),
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Fit_AfterWarmUp_AllocatesNothing(string network)
    {
        var (model, samples) = Network(network);

        // On a busy machine a path may run for the first time late, such as the wait for a worker: a run without it counts.
        List<long> steps = [];
        for (var run = 0; run < MostRuns && (steps.Count == 0 || steps.Any(bytes => bytes != 0)); run++)
            steps = BytesOfSteps(model, samples);

        Assert.True(steps.Count > WarmUpSteps);
        Assert.All(steps, bytes => Assert.Equal(0, bytes));
    }

    private static List<long> BytesOfSteps(Model model, Samples samples)
    {
        var before = new List<long>(256);
        var callback = new LambdaCallback(stepEnds: _ => before.Add(GC.GetAllocatedBytesForCurrentThread()));
        model.Fit(samples, new FitOptions { Epochs = 1, BatchSize = 10, Callbacks = [callback], Threads = 2 });
        return [.. before.Zip(before.Skip(1), (first, second) => second - first).Skip(WarmUpSteps)];
    }

    private static (Model Model, Samples Samples) Network(string name)
    {
        var random = new Philox(3, "steady");
        var classes = Tensor.From(Enumerable.Range(0, 600).Select(i => i % 10L).ToArray());
        switch (name)
        {
            case var rule when Optimizers.TryGetValue(rule, out var make):
                var small = new Sequential(new Dense(16, Activations.Tanh()), new Dense(24, Activations.Tanh()), new Dense(1));
                small.Compile(make(), Losses.MeanSquaredError());
                return (small, new Samples(Tensor.Uniform(new Shape(600, 3), random), Tensor.Uniform(new Shape(600, 1), random)));
            case "mlp":
                var mlp = Presets.Mlp(units: 32);
                mlp.Compile(new Adam(), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
                return (mlp, new Samples(Tensor.Uniform(new Shape(600, 20), random), classes));
            case "cnn":
                var cnn = Presets.SeedCnn();
                cnn.Compile(new Sgd(0.01, momentum: 0.9), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
                return (cnn, new Samples(Tensor.Uniform(new Shape(600, 1, 28, 28), random), classes));
            case "normalized":
                var normalized = new Sequential(
                    new Reshape(1, 8, -1), new Conv2D(4, 3, padding: Padding.Same), new BatchNormalization(), new ActivationLayer(Activations.Relu()),
                    new AveragePool2D(2), new BatchNormalization(runningStatistics: RunningStatistics.Cumulative), new GlobalAveragePool2D(), new Dense(10));
                normalized.Compile(new Adam(), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
                return (normalized, new Samples(Tensor.Uniform(new Shape(600, 64), random), classes));
            case "manyChannels":
                var channels = new Sequential(
                    new Conv2D(32, 3, padding: Padding.Same), new BatchNormalization(), new ActivationLayer(Activations.Relu()), new MaxPool2D(2),
                    new Conv2D(24, 3, Activations.Relu(), padding: Padding.Same), new MaxPool2D(2), new Flatten(), new Dense(10));
                channels.Compile(new Sgd(0.01), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
                return (channels, new Samples(Tensor.Uniform(new Shape(600, 1, 28, 28), random), classes));
            case "penalized":
                var penalized = new Sequential(
                    new Dense(16, Activations.Tanh()) { WeightRegularizer = Regularizers.Orthogonal(), ActivityRegularizer = Regularizers.L2() },
                    new Dense(8, Activations.Tanh()) { WeightRegularizer = Regularizers.GroupLasso(proximal: true), BiasConstraint = Constraints.NonNegative() },
                    new Dense(4, Activations.Tanh()) { WeightRegularizer = Regularizers.L1L2(0.01, 0.01), WeightConstraint = Constraints.MaxNorm(1) },
                    new Dense(1) { WeightRegularizer = Regularizers.ElasticNet(0.01, proximal: true), WeightConstraint = Constraints.MinMaxNorm(0.5, 1, 0.5) });
                penalized.Compile(
                    new Sgd(0.01) { Schedule = Schedules.Sequential([Schedules.WarmUp(10), Schedules.MultiStep([9, 30])], [20]), LookaheadSteps = 3 },
                    Losses.MeanSquaredError());
                return (penalized, new Samples(Tensor.Uniform(new Shape(600, 3), random), Tensor.Uniform(new Shape(600, 1), random)));
            default:
                var regression = new Sequential(new Dense(8, Activations.Tanh()), new Dropout(0.1), new Dense(8, Activations.Softmax()), new Dense(1));
                regression.Compile(new Sgd(0.01), Losses.MeanSquaredError(), Metrics.MeanAbsoluteError());
                return (regression, new Samples(Tensor.Uniform(new Shape(600, 2), random), Tensor.Uniform(new Shape(600, 1), random)));
        }
    }
}
