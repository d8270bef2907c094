using System.Collections;

namespace Nadir;

/// <summary>A sequence that is read anew in each pass and may be larger than memory.</summary>
/// <typeparam name="T">What it holds: <see cref="Sample"/>s, batches of them (<see cref="Samples"/>), or anything.</typeparam>
/// <remarks>
/// Nothing is read before it is enumerated. A pass is numbered, as the epochs of a training are: the same pass gives the
/// same elements in the same order, another one another order where it shuffles.
/// Twin: tf.data.Dataset; torch.utils.data.DataLoader.
/// </remarks>
public sealed class Dataset<T> : IEnumerable<T>
{
    private readonly Func<int, IEnumerable<T>> pass;

    internal Dataset(Func<int, IEnumerable<T>> pass, long? count = null)
    {
        this.pass = pass;
        Count = count;
    }

    /// <summary>How many elements a pass has; null where that is not known before it is read.</summary>
    public long? Count { get; }

    /// <summary>The elements of a pass.</summary>
    /// <param name="number">From 0; in a training the epoch.</param>
    public IEnumerable<T> Pass(int number) => pass(Require.NotNegative(number));

    /// <summary>The elements of the first pass.</summary>
    public IEnumerator<T> GetEnumerator() => Pass(0).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Each element changed.</summary>
    /// <remarks>Twin: tf.data.Dataset.map.</remarks>
    public Dataset<U> Map<U>(Func<T, U> change)
    {
        Require.Present(change);
        return new Dataset<U>(number => Pass(number).Select(change), Count);
    }
}
