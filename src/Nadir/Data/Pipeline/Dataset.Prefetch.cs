namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>Reads ahead on a thread of its own while earlier elements are worked on.</summary>
    /// <param name="count">How many elements may lie ready; above 0.</param>
    /// <remarks>
    /// The thread begins with the first element asked for and ends with the enumeration, however that ends. What it meets
    /// is thrown at its place, unchanged. Twin: tf.data.Dataset.prefetch.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The count is not above 0.</exception>
    public Dataset<T> Prefetch(int count = 2)
    {
        Require.Positive(count);
        return Then($"prefetch({count})", number => new PrefetchSequence<T>(Pass(number), count), Count);
    }
}
