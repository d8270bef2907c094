using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>Softmax and cross-entropy of ten classes.</summary>
public class CrossEntropyBenchmarks : HotPath
{
    private readonly Loss loss = Losses.SparseCategoricalCrossEntropy(fromLogits: true);
    private readonly Tensor logits = Numbers(Batch, 10).RequiresGradient();
    private readonly Tensor classes = Tensor.From(Enumerable.Range(0, Batch).Select(i => i % 10L).ToArray());

    /// <summary>The mean over a batch.</summary>
    [Benchmark]
    public void Value()
    {
        using var step = Begin();
        loss.Compute(classes, logits);
    }

    /// <summary>And its gradient.</summary>
    [Benchmark]
    public void ValueAndGradient()
    {
        using var step = Begin();
        loss.Compute(classes, logits).Backward();
        logits.Gradient = null;
    }
}
