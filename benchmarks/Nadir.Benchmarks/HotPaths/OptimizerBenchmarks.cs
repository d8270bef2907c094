using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>A step of all weights of a network of two hidden layers of 512.</summary>
public class OptimizerBenchmarks : HotPath
{
    private readonly Model model = new MlpWork().Model;
    private readonly Sgd descent = new(0.01);
    private readonly Adam adam = new();
    private Tensor[] gradients = [];

    /// <summary>Takes the gradients.</summary>
    [GlobalSetup]
    public void Make() => gradients = [.. model.Parameters.Select(parameter => Tensor.Zeros(parameter.Value.Shape))];

    /// <summary>Plain descent.</summary>
    [Benchmark]
    public void Sgd() => Move(descent);

    /// <summary>Adam.</summary>
    [Benchmark]
    public void Adam() => Move(adam);

    private void Move(Optimizer optimizer)
    {
        using var step = Begin();
        for (var i = 0; i < gradients.Length; i++)
            model.Parameters[i].Value.Gradient = gradients[i];
        optimizer.Step(model.Parameters);
    }
}
