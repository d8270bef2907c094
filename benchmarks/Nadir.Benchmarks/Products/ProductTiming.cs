using System.Diagnostics;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>Times matrix products through the public interface and prints one JSON line, as <c>peers/openblas.c</c> does.</summary>
internal static class ProductTiming
{
    private const double JitSeconds = 0.5;
    private const double WarmUpSeconds = 0.02;
    private const double BlockSeconds = 0.01;
    private const int Blocks = 5;

    public static int Run(int threads, IEnumerable<string> cases)
    {
        using var limit = Parallelism.Limit(threads);
        foreach (var layout in (string[])["64x64x64-NN", "64x64x64-NT", "64x64x64-TN"])
            Time(ProductCase.Parse(layout), JitSeconds);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            threads,
            gigaflops = cases.ToDictionary(text => text, text => Time(ProductCase.Parse(text), WarmUpSeconds)),
            version = RowTiming.Version,
        }));
        return 0;
    }

    /// <summary>The median over blocks of calls, in GFLOP/s.</summary>
    private static double Time(ProductCase product, double warmUpSeconds)
    {
        var generator = new Philox(1, "products");
        var (left, right) = (product.Left(generator), product.Right(generator));
        var (calls, started) = (0, Stopwatch.GetTimestamp());
        do
        {
            Multiply(product, left, right, 1);
            calls++;
        }
        while (calls < 2 || Stopwatch.GetElapsedTime(started).TotalSeconds < warmUpSeconds);

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds / calls;
        var count = (int)Math.Ceiling(BlockSeconds / seconds);
        var rates = new double[Blocks];
        for (var block = 0; block < Blocks; block++)
        {
            started = Stopwatch.GetTimestamp();
            Multiply(product, left, right, count);
            rates[block] = product.Operations * count / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e9;
        }

        Array.Sort(rates);
        return rates[Blocks / 2];
    }

    private static void Multiply(ProductCase product, Tensor left, Tensor right, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var scope = Tensor.Scope();
            left.MatMul(right, product.TransposeLeft, product.TransposeRight);
        }
    }
}
