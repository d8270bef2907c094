using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>Windows of 2×2 over 8 channels of 22×22.</summary>
public class PoolingBenchmarks : HotPath
{
    private static readonly PoolingWindow Window = new(2, 2, 2, 2);

    private readonly Tensor images = Numbers(Batch, 8, 22, 22).RequiresGradient();
    private readonly Tensor upstream = Numbers(Batch, 8, 11, 11);

    /// <summary>The largest of each window.</summary>
    [Benchmark]
    public void Maximum()
    {
        using var step = Begin();
        images.MaxPool(Window);
    }

    /// <summary>And back again.</summary>
    [Benchmark]
    public void MaximumAndGradient()
    {
        using var step = Begin();
        images.MaxPool(Window).Backward(upstream);
        images.Gradient = null;
    }
}
