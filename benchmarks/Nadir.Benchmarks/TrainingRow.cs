namespace Nadir.Benchmarks;

/// <summary>Epochs of <c>Fit</c>: shuffling, gathering, forward, backward, weights.</summary>
internal sealed class TrainingRow(ITrainingWork work) : IRow
{
    private const int EpochsARun = 3;

    private readonly FitOptions options = new() { Epochs = EpochsARun, BatchSize = work.Batch, Threads = Parallelism.Threads };

    public string Unit => "images";

    public double OperationsPerUnit => work.TrainingOperations;

    public (int Units, int Steps) Run()
    {
        work.Model.Fit(work.Samples, options);
        return (EpochsARun * work.Samples.Count, EpochsARun * (work.Samples.Count / work.Batch));
    }
}
