using System.Diagnostics;

namespace Nadir.Tests.Training;

/// <summary>A stream of more samples than are ever held trains a network.</summary>
public sealed class StreamMemoryTests(ITestOutputHelper output)
{
    private const int Count = 8_000_000, Features = 64;
    private const long MostGrowth = 128 << 20;

    /// <summary>2 GB of inputs: y is the sign of a weighted sum of them.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Fit_TwoGigabytesOfGeneratedSamples_HoldsAFewBatches()
    {
        var (before, most, steps) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0);
        var watch = new LambdaCallback(stepEnds: _ =>
        {
            if (++steps % 1000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        });
        var set = Dataset.Generate(Batch, seed: 3).Take(Count / 256).Map(batch => batch, workers: 2).Prefetch(4);
        var model = new Sequential(new Dense(32, Activations.Relu()), new Dense(2));
        model.Compile(new Adam(), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        var clock = Stopwatch.StartNew();
        var history = model.Fit(set, new FitOptions { Callbacks = [watch] });

        output.WriteLine(FormattableString.Invariant(
            $"{Count * 4L * Features / 1e9:0.0} GB in {clock.Elapsed.TotalSeconds:0.0} s, at most {most / 1e6:0} MB more than before, accuracy {history.Last("accuracy"):0.000}"));
        Assert.Equal(Count, history.TrainingSamples);
        Assert.InRange(most, 0, MostGrowth);
        Assert.InRange(history.Last("accuracy"), 0.95, 1);
    }

    private static Samples Batch(Philox random)
    {
        var inputs = Tensor.Uniform(new Shape(256, Features), random, -1, 1);
        var values = inputs.AsSpan<float>();
        var classes = new long[256];
        for (var row = 0; row < classes.Length; row++)
        {
            var sum = 0f;
            for (var i = 0; i < Features; i++)
                sum += values[(row * Features) + i] * ((i % 7) - 3);
            classes[row] = sum > 0 ? 1 : 0;
        }

        return new Samples(inputs, Tensor.From(classes));
    }
}
