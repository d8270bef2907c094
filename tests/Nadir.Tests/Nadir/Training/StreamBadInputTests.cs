using static Nadir.Tests.Training.FitEdgeTests;

namespace Nadir.Tests.Training;

/// <summary>What a stream may bring that training cannot use: told by its place, before the step that would use it.</summary>
public sealed class StreamBadInputTests
{
    private static readonly Dictionary<string, (Func<Samples> Batch, string[] Words)> Bad = new()
    {
        ["nan"] = (() => Values([1, float.NaN, 3]), ["NaN", "sample 7 of pass 0", "column 'x'"]),
        ["infinite target"] = (() => new Samples(Ones(2), Tensor.From(new[,] { { 1f }, { float.NegativeInfinity } })), ["-Infinity", "sample 7 of pass 0", "targets"]),
        ["inputs of another shape"] = (() => new Samples(Tensor.Zeros(new Shape(2, 3)), Ones(2)), ["Sample 6 of pass 0", "[3]", "[1]"]),
        ["targets of another shape"] = (() => new Samples(Ones(2), Tensor.Zeros(new Shape(2, 2))), ["Sample 6 of pass 0", "targets [2]"]),
        ["no samples"] = (() => new Samples(Tensor.Zeros(new Shape(0, 1)), Tensor.Zeros(new Shape(0, 1))), ["Batch 2", "no sample", "pass 0"]),
        ["null"] = (() => null!, ["Batch 2", "nothing (null)", "pass 0"]),
        ["negative weight"] = (() => new Samples(Ones(2), Ones(2), weights: Tensor.From([1.0, -1])), ["-1", "eight"]),
        ["weight that is none"] = (() => new Samples(Ones(2), Ones(2), weights: Tensor.From([1.0, double.NaN])), ["NaN", "eight"]),
    };

    public static TheoryData<string> BadBatches => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(BadBatches))]
    public void Fit_ABadBatchOnTheWay_SaysWhereAndKeepsWhatWasLearned(string name)
    {
        var (batch, words) = Bad[name];
        var good = Dataset.From(LineData()).Batch(3).Take(2);
        var (model, same) = (Line(), Line());
        var thrown = Record.Exception(() => model.Fit(good.Concat(Dataset.From(_ => new[] { batch() })), 1));
        same.Fit(good, 1);

        Assert.True(thrown is ArgumentException or DataException, thrown?.ToString());
        Assert.All(words, word => Assert.Contains(word, thrown!.Message, StringComparison.Ordinal));
        Assert.Equal(same.WeightsSha256, model.WeightsSha256);
        Assert.Equal(new TrainingPosition(0, 6), model.Position);

        // The model is free again.
        model.Fit(LineData());
    }

    [Theory]
    [MemberData(nameof(BadBatches))]
    public void Evaluate_ABadBatch_SaysWhere(string name)
    {
        var (batch, words) = Bad[name];
        var model = Line();
        model.Fit(LineData());
        var thrown = Record.Exception(() => model.Evaluate(Dataset.From(LineData()).Batch(3).Take(2).Concat(Dataset.From(_ => new[] { batch() }))));

        Assert.True(thrown is ArgumentException or DataException, thrown?.ToString());
        Assert.All(words, word => Assert.Contains(word, thrown!.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Fit_AClassNumberOutside_NamesTheSampleOfTheStream()
    {
        var model = new Sequential(new Dense(2));
        model.Compile(new Sgd(), Losses.SparseCategoricalCrossEntropy(fromLogits: true));
        var labels = new Samples(LineData().Inputs, Tensor.From([0L, 1, 0, 1, 0, 1, 0, 5]));

        Assert.Contains("Sample 7 has class 5", Assert.Throws<ArgumentOutOfRangeException>(() => model.Fit(Dataset.From(labels).Batch(3), 1)).Message, StringComparison.Ordinal);
        Assert.Equal(new TrainingPosition(0, 6), model.Position);
        Assert.Contains("Sample 1 has class 5", Assert.Throws<ArgumentOutOfRangeException>(() =>
            model.Fit(Dataset.From(labels.Pick([0, 7])).Batch(3), 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_ATargetOutsideTheLossDomain_NamesTheBatch()
    {
        var model = new Sequential(new Dense(1, Activations.Sigmoid()));
        model.Compile(new Sgd(), Losses.BinaryCrossEntropy());
        var samples = new Samples(LineData().Inputs, Tensor.From(new float[] { 0, 1, 0, 1, 0, 1, 0, 3 }, new Shape(8, 1)));
        var refused = Assert.Throws<ArgumentException>(() => model.Fit(Dataset.From(samples).Batch(2), 1));

        Assert.Contains("begins with sample 6 of pass 0", refused.Message, StringComparison.Ordinal);
        Assert.Contains("got 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_OptionsOfSamplesInMemory_AreRefusedWithAdvice()
    {
        var set = Dataset.From(LineData()).Batch(3);
        (FitOptions Options, string Word)[] refused =
        [
            (new FitOptions { ValidationSplit = 0.25 }, "Split(0.25)"),
            (new FitOptions { Stratify = true }, "Splitting.Split"),
            (new FitOptions { SampleWeights = Tensor.Ones(new Shape(8)) }, "new Sample(input, target, weight)"),
            (new FitOptions { StepsPerEpoch = 0 }, "stepsPerEpoch"),
            (new FitOptions { StepsPerEpoch = 2, Epochs = 2 }, "Repeat()"),
            (new FitOptions { Validation = LineData(), ValidationBatches = set }, "Give one"),
            (new FitOptions { ValidationBatches = set.Repeat() }, "never ends"),
            (new FitOptions { ClassWeights = new Dictionary<int, double> { [0] = 2 } }, "class numbers"),
        ];
        foreach (var (options, word) in refused)
            Assert.Contains(word, Assert.ThrowsAny<ArgumentException>(() => Line().Fit(set, options)).Message, StringComparison.Ordinal);
        Assert.Contains("stepsPerEpoch", Assert.Throws<ArgumentException>(() => Line().Fit(set.Repeat())).Message, StringComparison.Ordinal);
        Assert.Contains("stream", Assert.Throws<ArgumentException>(() => Line().Fit(LineData(), new FitOptions { StepsPerEpoch = 2 })).Message, StringComparison.Ordinal);
        Assert.Contains("validationSplit", Assert.Throws<ArgumentException>(() => Line().Fit(LineData(), new FitOptions { ValidationSplit = 0.2, ValidationBatches = set })).Message, StringComparison.Ordinal);
        Assert.Contains("Take(n)", Assert.Throws<ArgumentException>(() => Trained().Evaluate(set.Repeat())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Line().Fit((Dataset<Samples>)null!, 1));
        Assert.Throws<InvalidOperationException>(() => new Sequential(new Dense(1)).Fit(set));
        Assert.Throws<InvalidOperationException>(() => new Sequential(new Dense(1)).Evaluate(set));
    }

    [Fact]
    public void Fit_NoBatch_IsReportedWithThePipeline()
    {
        var empty = Dataset.From(LineData()).Where(_ => false).Batch(3);
        var model = Line();

        Assert.Contains("'from 8 · where · batch(3)' gave no batch", Assert.Throws<DataException>(() => model.Fit(empty, 1)).Message, StringComparison.Ordinal);
        Assert.False(model.IsBuilt);
        Assert.Throws<DataException>(() => Trained().Evaluate(empty));
        Assert.Throws<DataException>(() => Line().Fit(empty.Repeat(), 1, stepsPerEpoch: 2));
    }

    [Fact]
    public void Fit_ALaterPassWithoutBatches_IsReportedAndKeepsWhatWasLearned()
    {
        var model = Line();
        var once = Dataset.From(number => Dataset.From(LineData()).Batch(3).Take(number == 0 ? 9 : 0));

        Assert.Contains("pass 1", Assert.Throws<DataException>(() => model.Fit(once, 2)).Message, StringComparison.Ordinal);
        Assert.Equal(new TrainingPosition(1, 0), model.Position);
    }

    [Fact]
    public void Fit_ASequenceThatCanBeReadOnce_TrainsOneEpochAndSaysSoInTheNext()
    {
        var left = new Queue<Samples>(Dataset.From(LineData()).Batch(3));
        var model = Line();

        Assert.Contains("second time", Assert.Throws<InvalidOperationException>(() => model.Fit(Dataset.From(Rest(left)), 2)).Message, StringComparison.Ordinal);
        Assert.Equal(new TrainingPosition(1, 0), model.Position);

        static IEnumerable<Samples> Rest(Queue<Samples> left)
        {
            while (left.TryDequeue(out var batch))
                yield return batch;
        }
    }

    [Fact]
    public void Fit_AFunctionOfTheUserThatThrows_PassesItsOwnException()
    {
        var set = Dataset.From(LineData()).Map(sample => sample.Input.ToDouble() == 5 ? throw new FormatException("mine") : sample, workers: 2).Batch(2).Prefetch();
        var model = Line();

        Assert.Equal("mine", Assert.Throws<FormatException>(() => model.Fit(set, 3)).Message);
        Assert.Equal(new TrainingPosition(0, 4), model.Position);
    }

    [Fact]
    public void Fit_ALossThatIsNoNumber_KeepsTheLastGoodWeights()
    {
        var model = new Sequential(new Dense(1));
        model.Compile(new Sgd(1e30), Losses.MeanSquaredError());
        var history = model.Fit(Dataset.From(LineData()).Batch(2), 3);

        Assert.Equal(StopReason.NonFiniteLoss, history.Reason);
        Assert.All(model.Parameters, parameter => Assert.All(parameter.Value.ToArray<float>(), value => Assert.True(float.IsFinite(value))));
    }

    private static Sequential Trained()
    {
        var model = Line();
        model.Fit(LineData());
        return model;
    }

    private static Samples Values(float[] inputs) => new(Tensor.From(inputs, new Shape(inputs.Length, 1)), Ones(inputs.Length), featureNames: ["x"]);

    private static Tensor Ones(int count) => Tensor.Ones(new Shape(count, 1));
}
