namespace Nadir;

public static partial class Dataset
{
    /// <summary>Arrays of neighbouring elements.</summary>
    /// <param name="size">How many elements make one; above 0.</param>
    /// <param name="dropRemainder">Whether a last array with fewer elements is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not above 0.</exception>
    /// <remarks>Twin: tf.data.Dataset.batch(batch_size, drop_remainder).</remarks>
    public static Dataset<T[]> Batch<T>(this Dataset<T> elements, int size, bool dropRemainder = false) =>
        Batched(elements, size, dropRemainder, static (some, _) => some.ToArray());

    /// <summary>Samples put together to batches, which training takes.</summary>
    /// <exception cref="ShapeException">While it is read: samples of one batch differ in shape.</exception>
    /// <inheritdoc cref="Batch{T}(Dataset{T}, int, bool)"/>
    public static Dataset<Samples> Batch(this Dataset<Sample> samples, int size, bool dropRemainder = false) =>
        Batched(samples, size, dropRemainder, SampleRows.Together);

    /// <summary>Tensors of one shape put together along a new first axis.</summary>
    /// <exception cref="ShapeException">While it is read: tensors of one batch differ in shape.</exception>
    /// <inheritdoc cref="Batch{T}(Dataset{T}, int, bool)"/>
    public static Dataset<Tensor> Batch(this Dataset<Tensor> tensors, int size, bool dropRemainder = false) =>
        Batched(tensors, size, dropRemainder, static (some, before) => TensorRows.Stack([.. some], before, "element", "value"));

    private static Dataset<TBatch> Batched<T, TBatch>(Dataset<T> elements, int size, bool dropRemainder, Func<List<T>, long, TBatch> together)
    {
        Require.Present(elements);
        Require.Positive(size);
        return elements.Then(
            dropRemainder ? (FormattableString)$"batch({size}, dropRemainder)" : $"batch({size})",
            number => Batches(elements.Pass(number), size, dropRemainder, together),
            elements.Count is { } count ? (dropRemainder ? count / size : (count / size) + (count % size > 0 ? 1 : 0)) : null);
    }

    private static IEnumerable<TBatch> Batches<T, TBatch>(IEnumerable<T> elements, int size, bool dropRemainder, Func<List<T>, long, TBatch> together)
    {
        var some = new List<T>();
        var before = 0L;
        foreach (var element in elements)
        {
            some.Add(element);
            if (some.Count < size)
                continue;
            yield return together(some, before);
            before += size;
            some.Clear();
        }

        if (some.Count > 0 && !dropRemainder)
            yield return together(some, before);
    }
}
