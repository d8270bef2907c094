namespace Nadir;

/// <summary>Makes data sets that stream, and batches of what they hold.</summary>
public static partial class Dataset
{
    /// <summary>A data set over a sequence, which is enumerated anew in each pass.</summary>
    /// <param name="elements">An array, a list, a query; not copied.</param>
    /// <remarks>
    /// A sequence that can be enumerated only once is found out when a later pass gives nothing, which throws
    /// <see cref="InvalidOperationException"/>. Twin: tf.data.Dataset.from_tensor_slices, from_generator.
    /// </remarks>
    public static Dataset<T> From<T>(IEnumerable<T> elements)
    {
        Require.Present(elements);
        var again = new SequencePasses<T>(elements);
        return new Dataset<T>(_ => again.Next(), elements.TryGetNonEnumeratedCount(out var count) ? count : null);
    }

    /// <summary>A data set whose source is opened anew for each pass, such as a file, a query or a generator.</summary>
    /// <param name="open">Called with the pass' number when a pass is first read; the same number must give the same elements.</param>
    /// <param name="count">How many elements a pass has; null where that is not known.</param>
    public static Dataset<T> From<T>(Func<int, IEnumerable<T>> open, long? count = null)
    {
        Require.Present(open);
        if (count is { } known)
            Require.NotNegative(known, nameof(count));
        return new Dataset<T>(number => Opened(open, number), count);
    }

    /// <summary>The samples one by one; nothing is copied.</summary>
    public static Dataset<Sample> From(Samples samples)
    {
        Require.Present(samples);
        return new Dataset<Sample>(_ => SampleRows.Of(samples), samples.Count);
    }

    /// <summary>The rows of two tensors as samples; nothing is copied.</summary>
    /// <param name="inputs">Shape [N, …].</param>
    /// <param name="targets">Class numbers [N] (Int64), or values [N, …].</param>
    /// <exception cref="ShapeException">The number of inputs and targets differs.</exception>
    /// <remarks>Twin: tf.data.Dataset.from_tensor_slices((x, y)); torch.utils.data.TensorDataset.</remarks>
    public static Dataset<Sample> From(Tensor inputs, Tensor targets) => From(new Samples(inputs, targets));

    private static IEnumerable<T> Opened<T>(Func<int, IEnumerable<T>> open, int number)
    {
        foreach (var element in open(number))
            yield return element;
    }
}
