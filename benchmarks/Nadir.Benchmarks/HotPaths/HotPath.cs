using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>What the classes of hot paths share: threads, and random tensors.</summary>
[MemoryDiagnoser]
public abstract class HotPath
{
    private protected const int Batch = 100;

    /// <summary>How many threads may take part.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    private protected static Tensor Numbers(params int[] lengths) =>
        Tensor.Uniform(new Shape(lengths), new Philox(1, "benchmark"), -1, 1);

    /// <summary>Begins what a step of training does: threads limited, memory recycled at its end.</summary>
    private protected StepOfWork Begin() => new(Threads);

    private protected readonly ref struct StepOfWork(int threads)
    {
        private readonly Parallelism.Scope limit = Parallelism.Limit(threads);
        private readonly StepScope scope = StepScope.Open(recycleShells: true);

        public void Dispose()
        {
            scope.Dispose();
            limit.Dispose();
        }
    }
}
