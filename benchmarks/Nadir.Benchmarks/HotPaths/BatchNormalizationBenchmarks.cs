using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>Normalization of 32 channels of 28×28.</summary>
public class BatchNormalizationBenchmarks : HotPath
{
    private const int Channels = 32;
    private const double Epsilon = 1e-3;

    private readonly Tensor images = Numbers(Batch, Channels, 28, 28).RequiresGradient();
    private readonly Tensor upstream = Numbers(Batch, Channels, 28, 28);
    private readonly Tensor scale = Tensor.Ones(new Shape(Channels)).RequiresGradient();
    private readonly Tensor shift = Tensor.Zeros(new Shape(Channels)).RequiresGradient();

    /// <summary>By the batch's own mean and variance.</summary>
    [Benchmark]
    public void Forward()
    {
        using var step = Begin();
        images.BatchNormalize(scale, shift, Epsilon, axis: 1, out _, out _);
    }

    /// <summary>And the gradients of images, scale and shift.</summary>
    [Benchmark]
    public void ForwardAndGradient()
    {
        using var step = Begin();
        images.BatchNormalize(scale, shift, Epsilon, axis: 1, out _, out _).Backward(upstream);
        (images.Gradient, scale.Gradient, shift.Gradient) = (null, null, null);
    }
}
