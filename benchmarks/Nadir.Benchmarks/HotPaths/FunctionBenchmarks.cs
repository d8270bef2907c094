using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>Activations and losses on a million numbers, forward and backward.</summary>
[MemoryDiagnoser]
public class FunctionBenchmarks
{
    private readonly Dictionary<string, Func<FunctionCase>> cases =
        ActivationCases.All().Concat(LossCases.All()).ToDictionary(entry => entry.Key, entry => entry.Value);

    private FunctionCase? chosen;

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => cases.Keys;

    /// <summary>Which function.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "relu";

    /// <summary>Makes its numbers.</summary>
    [GlobalSetup]
    public void Make() => chosen = cases[Name]();

    /// <summary>Value and gradients on one thread.</summary>
    [Benchmark]
    public void Both()
    {
        using var limit = Parallelism.Limit(1);
        chosen!.Run();
    }
}
