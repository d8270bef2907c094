using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>Convolutions of few and of many channels: forward, towards the data, towards the weights.</summary>
public class ConvolutionBenchmarks : HotPath
{
    private static readonly Dictionary<string, ConvolutionShape> Shapes = new()
    {
        ["1-4 5x5"] = new(Batch, 1, 28, 28, 4, 5, 5),
        ["4-8 3x3"] = new(Batch, 4, 24, 24, 8, 3, 3),
        ["8-16 3x3"] = new(Batch, 8, 11, 11, 16, 3, 3),
        ["32-64 3x3"] = new(Batch, 32, 16, 16, 64, 3, 3),
    };

    private ConvolutionShape shape;
    private float[] x = [], y = [], weights = [], bias = [];

    /// <summary>Channels in and out, and the kernel.</summary>
    [ParamsSource(nameof(Names))]
    public string Layer { get; set; } = "";

    /// <summary>Every layer there is.</summary>
    public static IEnumerable<string> Names => Shapes.Keys;

    /// <summary>Takes the numbers.</summary>
    [GlobalSetup]
    public void Make()
    {
        shape = Shapes[Layer];
        (x, y) = (OperationTiming.Numbers(shape.InputLength), OperationTiming.Numbers(shape.OutputLength));
        (weights, bias) = (OperationTiming.Numbers(shape.WeightLength), OperationTiming.Numbers(shape.OutputChannels));
    }

    /// <summary>The outputs.</summary>
    [Benchmark]
    public void Forward()
    {
        using var step = Begin();
        ConvolutionKernel.Forward<float>(shape, x, weights, bias, y);
    }

    /// <summary>The gradient of the inputs.</summary>
    [Benchmark]
    public void BackwardData()
    {
        using var step = Begin();
        ConvolutionKernel.BackwardData<float>(shape, y, weights, x);
    }

    /// <summary>The gradient of the weights.</summary>
    [Benchmark]
    public void BackwardWeights()
    {
        using var step = Begin();
        ConvolutionKernel.BackwardWeights<float>(shape, x, y, weights);
    }
}
