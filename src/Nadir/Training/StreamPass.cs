namespace Nadir;

/// <summary>One pass over the batches of a data set, counted as it is read.</summary>
internal sealed class StreamPass(Dataset<Samples> batches, int number) : IDisposable
{
    private readonly IEnumerator<Samples> enumerator = batches.Pass(number).GetEnumerator();
    private int last;

    public int Number => number;

    /// <summary>How many batches have been read.</summary>
    public long BatchCount { get; private set; }

    /// <summary>How many samples were read before the last batch.</summary>
    public long Before { get; private set; }

    /// <summary>The next batch; null at the end.</summary>
    public Samples? Read()
    {
        if (!enumerator.MoveNext())
            return null;
        Before += last;
        var batch = enumerator.Current;
        if (batch is null || batch.Count == 0)
            throw Error.Data(null, $"Batch {BatchCount} of '{batches}' holds {(batch is null ? "nothing (null)" : $"no sample, inputs {batch.Inputs.Shape}")}. Leave such batches out by Where.", Place);
        last = batch.Count;
        BatchCount++;
        return batch;
    }

    public bool SkipBatches(long count)
    {
        for (; count > 0; count--)
        {
            if (Read() is null)
                return false;
        }

        return true;
    }

    /// <summary>Reads over samples that were seen before.</summary>
    /// <returns>How many batches they were.</returns>
    public long SkipSamples(long seen)
    {
        var (left, count) = (seen, 0L);
        for (; left > 0; count++)
            left -= Read()?.Count ?? throw EndedBefore(seen);
        return left == 0
            ? count
            : throw Error.Argument($"Training stopped {seen} samples into an epoch, which the batches of '{batches}' do not meet. Resume with the data and batch size it was stopped with.");
    }

    public DataException Empty() => Error.Data(
        null, $"The data '{batches}' gave no batch. Look at where its elements come from; what was learned before stays.", Place);

    public DataException EndedBefore(long seen) => Error.Data(
        null, $"The data '{batches}' ended at the place where the training stopped, {seen} samples into its epoch. Resume with the data it was stopped with.", Place);

    public void Dispose() => enumerator.Dispose();

    private string Place => FormattableString.Invariant($"pass {number}");
}
