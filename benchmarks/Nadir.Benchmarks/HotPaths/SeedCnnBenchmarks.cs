using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>The seed network, 100 images at a time.</summary>
[MemoryDiagnoser]
public class SeedCnnBenchmarks
{
    private readonly SeedCnnWork work = new();
    private Tensor images = null!, classes = null!;

    /// <summary>How many threads may take part.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Takes the first batch.</summary>
    [GlobalSetup]
    public void TakeBatch()
    {
        var batch = work.Samples.Take(SeedCnnWork.BatchSize);
        (images, classes) = (batch.Inputs, batch.Targets);
    }

    /// <summary>Forward, loss, backward, weights.</summary>
    [Benchmark]
    public double TrainingStep()
    {
        using var limit = Parallelism.Limit(Threads);
        using var scope = StepScope.Open(recycleShells: true);
        var loss = work.Model.Loss!.Compute(classes, work.Model.Forward(images, ForwardPass.Training(0, 0, 0)));
        loss.Backward();
        work.Model.Optimizer!.Step(work.Model.Parameters);
        return loss.ToDouble();
    }

    /// <summary>Class scores of a batch.</summary>
    [Benchmark]
    public Tensor Inference()
    {
        using var limit = Parallelism.Limit(Threads);
        return work.Model.Predict(images, SeedCnnWork.BatchSize);
    }
}
