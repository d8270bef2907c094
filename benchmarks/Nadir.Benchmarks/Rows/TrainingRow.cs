namespace Nadir.Benchmarks;

/// <summary>Epochs of <c>Fit</c>: shuffling, gathering, forward, backward, weights.</summary>
internal sealed class TrainingRow(ITrainingWork work, bool countsSteps = false) : IRow
{
    private const int EpochsARun = 3;

    private readonly FitOptions options = new() { Epochs = EpochsARun, BatchSize = work.Batch, Threads = Parallelism.Threads };

    public string Unit => countsSteps ? "steps" : "images";

    public double OperationsPerUnit => work.TrainingOperations * SamplesInUnit;

    private int SamplesInUnit => countsSteps ? work.Batch : 1;

    public int Run()
    {
        work.Model.Fit(work.Samples, options);
        return EpochsARun * work.Samples.Count / SamplesInUnit;
    }

    public double BytesPerStep()
    {
        var counter = new StepBytes(work.Samples.Count / work.Batch);
        work.Model.Fit(work.Samples, options with { Callbacks = [counter] });
        return counter.PerStep;
    }
}
