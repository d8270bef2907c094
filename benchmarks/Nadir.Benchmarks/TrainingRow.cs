namespace Nadir.Benchmarks;

/// <summary>An epoch of <c>Fit</c>: shuffling, gathering, forward, backward, weights.</summary>
internal sealed class TrainingRow(ITrainingWork work) : IRow
{
    private readonly FitOptions options = new() { Epochs = 1, BatchSize = work.Batch, Threads = Parallelism.Threads };

    public string Unit => "images";

    public double OperationsPerUnit => work.TrainingOperations;

    public (int Units, int Steps) Run()
    {
        work.Model.Fit(work.Samples, options);
        return (work.Samples.Count, work.Samples.Count / work.Batch);
    }
}
