namespace Nadir;

public static partial class Dataset
{
    /// <summary>The samples of batches one by one; nothing is copied.</summary>
    /// <remarks>Twin: tf.data.Dataset.unbatch.</remarks>
    public static Dataset<Sample> Unbatch(this Dataset<Samples> batches)
    {
        Require.Present(batches);
        return batches.Then($"unbatch", number => batches.Pass(number).SelectMany(SampleRows.Of), null);
    }

    /// <summary>Batches of another size, of the same samples in the same order.</summary>
    /// <param name="size">How many samples make one; above 0.</param>
    /// <param name="dropRemainder">Whether a last batch with fewer samples is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not above 0.</exception>
    /// <remarks>Twin: tf.data.Dataset.rebatch.</remarks>
    public static Dataset<Samples> Batch(this Dataset<Samples> batches, int size, bool dropRemainder = false)
    {
        Require.Present(batches);
        Require.Positive(size);
        return batches.Then($"batch({size})", number => Rebatched(batches.Pass(number), size, dropRemainder), null);
    }

    private static IEnumerable<Samples> Rebatched(IEnumerable<Samples> batches, int size, bool dropRemainder)
    {
        var (parts, count) = (new List<Samples>(), 0);
        foreach (var batch in batches)
        {
            for (var start = 0; start < batch.Count;)
            {
                var length = Math.Min(size - count, batch.Count - start);
                parts.Add(batch.Rows(start, length));
                (start, count) = (start + length, count + length);
                if (count < size)
                    continue;
                yield return Samples.Join(parts);
                parts.Clear();
                count = 0;
            }
        }

        if (count > 0 && !dropRemainder)
            yield return Samples.Join(parts);
    }
}
