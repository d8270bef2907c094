using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>Activations on the numbers that the seed network's first layer makes.</summary>
public class ElementwiseBenchmarks : HotPath
{
    private readonly Tensor numbers = Numbers(Batch, 4, 24, 24);

    /// <summary>The hyperbolic tangent.</summary>
    [Benchmark]
    public void Tanh()
    {
        using var step = Begin();
        Activations.Tanh().Apply(numbers);
    }

    /// <summary>The rectifier.</summary>
    [Benchmark]
    public void Relu()
    {
        using var step = Begin();
        Activations.Relu().Apply(numbers);
    }
}
