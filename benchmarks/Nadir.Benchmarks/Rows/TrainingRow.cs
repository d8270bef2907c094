namespace Nadir.Benchmarks;

/// <summary>Epochs of <c>Fit</c>: shuffling, gathering, forward, backward, weights.</summary>
internal sealed class TrainingRow : IRow
{
    private const int EpochsARun = 3;

    private readonly ITrainingWork work;
    private readonly FitOptions options;
    private long bytes, bytesAtFirst;
    private int steps;

    public TrainingRow(ITrainingWork work)
    {
        this.work = work;
        options = new FitOptions
        {
            Epochs = EpochsARun,
            BatchSize = work.Batch,
            Threads = Parallelism.Threads,
            Callbacks = [new LambdaCallback(stepEnds: CountBytes)],
        };
    }

    public string Unit => "images";

    public double OperationsPerUnit => work.TrainingOperations;

    public WorkDone Run()
    {
        (bytes, steps) = (0, 0);
        work.Model.Fit(work.Samples, options);
        return new WorkDone(EpochsARun * work.Samples.Count, bytes, steps);
    }

    /// <summary>From the end of an epoch's first step to the end of its last: what a Fit and an epoch begin with is left out.</summary>
    private void CountBytes(TrainingState state)
    {
        var stepsInEpoch = work.Samples.Count / work.Batch;
        if (state.Step == 1)
        {
            bytesAtFirst = GC.GetTotalAllocatedBytes(precise: true);
        }
        else if (state.Step == stepsInEpoch)
        {
            bytes += GC.GetTotalAllocatedBytes(precise: true) - bytesAtFirst;
            steps += stepsInEpoch - 1;
        }
    }
}
