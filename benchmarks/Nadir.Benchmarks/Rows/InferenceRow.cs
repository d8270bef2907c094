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

    public int Run()
    {
        foreach (var image in single)
            work.Model.Predict(image);
        if (single.Length == 0)
            work.Model.Predict(work.Samples.Inputs, batch);
        return single.Length > 0 ? single.Length : work.Samples.Count;
    }

    public double BytesPerStep() => Allocated.By(() => Run()) / (single.Length > 0 ? single.Length : work.Samples.Count / batch);
}
