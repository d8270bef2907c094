using BenchmarkDotNet.Attributes;

namespace Nadir.Benchmarks;

/// <summary>Whole networks on a batch of their samples.</summary>
public class TrainingBenchmarks : HotPath
{
    private ITrainingWork work = null!;
    private Samples batch = null!;

    /// <summary>Which network.</summary>
    [Params("seed-cnn", "mlp", "conv-norm", "small")]
    public string Network { get; set; } = "";

    /// <summary>Builds it and takes the first batch.</summary>
    [GlobalSetup]
    public void Make()
    {
        work = Network switch
        {
            "seed-cnn" => new SeedCnnWork(),
            "mlp" => new MlpWork(),
            "conv-norm" => new ConvolutionNormWork(),
            _ => new SmallNetworkWork(),
        };
        batch = work.Samples.Take(work.Batch);
    }

    /// <summary>Forward, loss, backward, weights.</summary>
    [Benchmark]
    public void TrainingStep()
    {
        using var step = Begin();
        work.Model.Loss!.Compute(batch.Targets, work.Model.Forward(batch.Inputs, ForwardPass.Training(0, 0, 0))).Backward();
        work.Model.Optimizer!.Step(work.Model.Parameters);
    }

    /// <summary>What the network makes of a batch.</summary>
    [Benchmark]
    public void Inference()
    {
        using var step = Begin();
        work.Model.Predict(batch.Inputs, work.Batch);
    }
}
