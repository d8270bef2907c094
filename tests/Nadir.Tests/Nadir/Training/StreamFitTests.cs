using static Nadir.Tests.Training.FitEdgeTests;

namespace Nadir.Tests.Training;

/// <summary>Training on batches that stream equals training on the same samples in memory.</summary>
public sealed class StreamFitTests
{
    public static TheoryData<string> Kinds => ["values", "classes", "dropout", "weights", "classWeights", "float64"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fit_AStreamInTheSameOrder_EqualsMemoryBitForBit(string kind)
    {
        var (samples, options) = Data(kind);
        var (memory, stream, worked) = (Network(kind), Network(kind), Network(kind));
        var first = memory.Fit(samples, options with { Shuffle = false, BatchSize = 7 });
        var second = stream.Fit(Dataset.From(samples).Batch(7), options);
        worked.Fit(Dataset.From(samples).Map(sample => sample, workers: 2).Batch(3).Batch(7).Prefetch(2), options);

        Assert.Equal(memory.WeightsSha256, stream.WeightsSha256);
        Assert.Equal(memory.WeightsSha256, worked.WeightsSha256);
        Assert.Equal(first.Names, second.Names);
        Assert.All(first.Names, name => Assert.Equal(first[name], second[name]));
        Assert.Equal(first.TrainingSamples, second.TrainingSamples);
        Assert.Equal(memory.Position, stream.Position);
        Assert.Equal(memory.Evaluate(samples, 7).Numbers, stream.Evaluate(Dataset.From(samples).Batch(7)).Numbers);
    }

    [Fact]
    public void Fit_AShuffledStream_ReadsAnotherOrderEachEpochAndTheSameEachTime()
    {
        var passes = new List<int>();
        var data = LineData();
        var batches = Dataset.From(number =>
        {
            lock (passes)
                passes.Add(number);
            return Dataset.From(data).Shuffle(8, 3).Batch(3).Pass(number);
        });
        var (one, two) = (Line(), Line());
        one.Fit(batches, 3);
        two.Fit(batches.Prefetch(), 3);

        Assert.Equal([0, 1, 2, 0, 1, 2], passes);
        Assert.Equal(one.WeightsSha256, two.WeightsSha256);
    }

    [Fact]
    public void Fit_StepsPerEpoch_GoesOnInOnePass()
    {
        var (plain, endless) = (Line(), Line());
        plain.Fit(LineData(), new FitOptions { Epochs = 3, BatchSize = 2, Shuffle = false });
        var history = endless.Fit(Dataset.From(LineData()).Batch(2).Repeat(), epochs: 6, stepsPerEpoch: 2);

        Assert.Equal(plain.WeightsSha256, endless.WeightsSha256);
        Assert.Equal(6, history.Epochs);
        Assert.Equal(24, history.TrainingSamples);
        Assert.Equal(StopReason.Completed, history.Reason);
    }

    [Fact]
    public void Fit_DataThatEndsBeforeTheStepsAskedFor_SaysSoAndKeepsWhatWasLearned()
    {
        var model = Line();
        var events = new Recorder();
        var set = Dataset.From(_ => Dataset.From(LineData()).Batch(2));
        var history = model.Fit(set, new FitOptions { Epochs = 3, StepsPerEpoch = 3, Observers = [events] });
        var same = Line();
        same.Fit(LineData(), new FitOptions { BatchSize = 2, Shuffle = false });

        Assert.Equal(StopReason.DataEnded, history.Reason);
        Assert.Contains("epoch 2, the data ended after 1 of 3 steps", history.ReasonText, StringComparison.Ordinal);
        Assert.Contains("Repeat()", history.ReasonText, StringComparison.Ordinal);
        Assert.Equal(1, history.Epochs);
        Assert.Equal(same.WeightsSha256, model.WeightsSha256);
        Assert.Equal(new TrainingPosition(1, 2), model.Position);
        Assert.Contains(events.Seen, what => what.Kind == RunEventKind.Warning && what.Text == history.ReasonText);
    }

    [Fact]
    public void Fit_StepsOfAnUncountedStream_AreKnownFromTheSecondEpochOn()
    {
        var events = new Recorder();
        Line().Fit(Dataset.From(_ => Dataset.From(LineData()).Batch(3)), new FitOptions { Epochs = 2, Observers = [events] });

        Assert.Equal(0, events.Seen[0].Steps);
        Assert.DoesNotContain(events.Seen[0].Numbers, number => number.Name == "samples");
        Assert.Equal([0, 0, 0, 3, 3, 3], events.Seen.Where(what => what.Kind == RunEventKind.Step).Select(what => what.Steps));
        Assert.Equal([1, 2, 3, 1, 2, 3], events.Seen.Where(what => what.Kind == RunEventKind.Step).Select(what => what.Step));
        Assert.Equal([3, 3], events.Seen.Where(what => what.Kind == RunEventKind.Epoch).Select(what => what.Steps));
    }

    [Fact]
    public void Fit_StepsOfACountedStream_AreKnownAtOnce()
    {
        var events = new Recorder();
        Line().Fit(Dataset.From(LineData()).Shuffle(4).Batch(3).Prefetch(), new FitOptions { Observers = [events] });

        Assert.All(events.Seen.Where(what => what.Kind != RunEventKind.Ended), what => Assert.Equal(3, what.Steps));
    }

    [Fact]
    public void Fit_ValidationThatStreams_EqualsValidationInMemory()
    {
        var (memory, stream) = (Line(), Line());
        var options = new FitOptions { Epochs = 3, BatchSize = 3 };
        var first = memory.Fit(LineData(), options with { Validation = LineData().Take(4) });
        var second = stream.Fit(LineData(), options with { ValidationBatches = Dataset.From(LineData().Take(4)).Batch(3).Prefetch() });
        var third = Line().Fit(Dataset.From(LineData()).Batch(8), epochs: 2, validation: Dataset.From(LineData().Take(4)).Batch(3));

        Assert.Equal(first["validation.loss"], second["validation.loss"]);
        Assert.Equal(2, third["validation.loss"].Count);
    }

    [Fact]
    public void Fit_SamplesWithWeights_EqualsSampleWeights()
    {
        var weights = Tensor.From([0.5, 1, 2, 0, 1, 1, 3, 1]);
        var weighted = new Samples(LineData().Inputs, LineData().Targets, weights: weights);
        var (own, given, plain) = (Line(), Line(), Line());
        own.Fit(weighted, new FitOptions { BatchSize = 3 });
        given.Fit(LineData(), new FitOptions { BatchSize = 3, SampleWeights = weights });
        plain.Fit(LineData(), new FitOptions { BatchSize = 3 });

        Assert.Equal(given.WeightsSha256, own.WeightsSha256);
        Assert.NotEqual(plain.WeightsSha256, own.WeightsSha256);
        Assert.NotEqual(own.Evaluate(LineData()).Loss, own.Evaluate(weighted).Loss);
        Assert.Contains("Give one", Assert.Throws<ArgumentException>(() =>
            own.Fit(weighted, new FitOptions { SampleWeights = weights })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Predict_AStream_IsComputedAsItIsRead()
    {
        var model = Line();
        model.Fit(LineData());
        var read = 0;
        var inputs = Dataset.From([2, 3]).Map(count => (read++, LineData().Inputs[..count]).Item2);
        var outputs = model.Predict(inputs);

        Assert.Equal(0, read);
        Assert.Equal(2, outputs.Count);
        Assert.Equal(new Shape(2, 1), outputs.First().Shape);
        Assert.Equal(1, read);
        Assert.Equal(new Shape(2, 1), model.Predict(inputs.Map(rows => new Samples(rows, rows))).First().Shape);
        Assert.Equal(2, read);
        Assert.Equal(model.Predict(LineData().Inputs).ToArray<float>(), Tensor.Concatenate([.. model.Predict(Dataset.From(LineData()).Batch(3))]).ToArray<float>());
    }

    [Fact]
    public async Task FitAsync_AStream_TrainsAndIsCancelled()
    {
        var (model, same) = (Line(), Line());
        await model.FitAsync(Dataset.From(LineData()).Batch(3).Prefetch(), new FitOptions { Epochs = 2 });
        same.Fit(Dataset.From(LineData()).Batch(3), 2);
        Assert.Equal(same.WeightsSha256, model.WeightsSha256);
        using var cancelled = new CancellationTokenSource();
        var stopper = new LambdaCallback(stepEnds: state =>
        {
            if (state.Step == 5)
                cancelled.Cancel();
        });
        var history = await model.FitAsync(
            Dataset.From(LineData()).Batch(3).Repeat().Prefetch(), new FitOptions { Epochs = 9, StepsPerEpoch = 100, Callbacks = [stopper] }, cancelled.Token);

        Assert.Equal(StopReason.Cancelled, history.Reason);
        Assert.Equal("cancelled in epoch 1, after step 5", history.ReasonText);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => model.FitAsync(Dataset.From(LineData()).Batch(3), null, cancelled.Token));
    }

    [Fact]
    public void Fit_HoweverItEnds_ClosesItsStream()
    {
        var (opened, closed) = (0, 0);
        var set = Dataset.From(_ => Watched(LineData()));
        Line().Fit(set, 2);
        Assert.Equal((2, 2), (opened, closed));
        Assert.Throws<FormatException>(() => Line().Fit(set, new FitOptions { Callbacks = [new LambdaCallback(_ => throw new FormatException())] }));
        Assert.Equal((3, 3), (opened, closed));
        Assert.Throws<ShapeException>(() => Line().Fit(set, new FitOptions { Validation = new Samples(Tensor.Zeros(new Shape(2, 7)), Tensor.Zeros(new Shape(2, 1))) }));
        Assert.Equal((4, 4), (opened, closed));

        IEnumerable<Samples> Watched(Samples samples)
        {
            opened++;
            try
            {
                foreach (var batch in Dataset.From(samples).Batch(2))
                    yield return batch;
            }
            finally
            {
                closed++;
            }
        }
    }

    private static Sequential Network(string kind)
    {
        var isClasses = kind is "classes" or "classWeights";
        var model = new Sequential(new Dense(6, Activations.Tanh()), new Dropout(kind == "dropout" ? 0.4 : 0), new Dense(isClasses ? 3 : 1))
        {
            ElementType = kind == "float64" ? ElementType.Float64 : ElementType.Float32,
        };
        if (isClasses)
            model.Compile(new Adam(0.01), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        else
            model.Compile(new Adam(0.01), Losses.MeanSquaredError(), Metrics.MeanAbsoluteError());
        return model;
    }

    private static (Samples Samples, FitOptions Options) Data(string kind)
    {
        var random = new Philox(8, "stream");
        var inputs = Tensor.Uniform(new Shape(50, 4), random, -1, 1);
        var targets = kind is "classes" or "classWeights"
            ? Tensor.From(Enumerable.Range(0, 50).Select(i => i % 3L).ToArray())
            : Tensor.Uniform(new Shape(50, 1), random);
        var weights = kind == "weights" ? Tensor.From(Enumerable.Range(0, 50).Select(i => i % 5 * 0.5).ToArray()) : null;
        var options = new FitOptions { Epochs = 3, Seed = 6 };
        if (kind == "classWeights")
            options = options with { ClassWeights = new Dictionary<int, double> { [1] = 3, [2] = 0.5 } };
        return (new Samples(inputs, targets, weights: weights), options);
    }

    internal sealed class Recorder : IRunObserver
    {
        public List<RunEvent> Seen { get; } = [];

        public void Observe(in RunEvent what) => Seen.Add(what);
    }
}
