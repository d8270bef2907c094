namespace Nadir.Benchmarks;

/// <summary><c>Predict</c> over all samples, some at a time; over a few of them, one by one, for batches of one.</summary>
internal sealed class InferenceRow : IRow
{
    private const int Singles = 200;

    private readonly ITrainingWork work;
    private readonly int batch;
    private readonly Tensor[] single;

    public InferenceRow(ITrainingWork work, int batch)
    {
        (this.work, this.batch) = (work, batch);
        single = batch > 1 ? [] : [.. Enumerable.Range(0, Singles).Select(i => work.Samples.Inputs[i..(i + 1)])];
    }

    public string Unit => "images";

    public double OperationsPerUnit => work.ForwardOperations;

    public WorkDone Run()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var image in single)
            work.Model.Predict(image);
        if (single.Length == 0)
            work.Model.Predict(work.Samples.Inputs, batch);
        var images = single.Length > 0 ? single.Length : work.Samples.Count;
        return new WorkDone(images, GC.GetAllocatedBytesForCurrentThread() - before, images / batch);
    }
}
