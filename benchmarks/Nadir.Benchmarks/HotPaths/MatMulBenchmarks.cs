using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>Products of square matrices, plain and transposed.</summary>
public class MatMulBenchmarks : HotPath
{
    private Tensor left = null!, right = null!;

    /// <summary>Rows, columns and depth.</summary>
    [Params(64, 256, 1024)]
    public int Size { get; set; }

    /// <summary>Takes the matrices.</summary>
    [GlobalSetup]
    public void Make() => (left, right) = (Numbers(Size, Size), Numbers(Size, Size));

    /// <summary>Both as they lie.</summary>
    [Benchmark]
    public void Plain()
    {
        using var step = Begin();
        left.MatMul(right);
    }

    /// <summary>The left one transposed, as towards weights.</summary>
    [Benchmark]
    public void LeftTransposed()
    {
        using var step = Begin();
        left.MatMul(right, transposeLeft: true);
    }

    /// <summary>The right one transposed, as in a dense layer's forward pass.</summary>
    [Benchmark]
    public void RightTransposed()
    {
        using var step = Begin();
        left.MatMul(right, transposeRight: true);
    }
}
