using System.Collections;

namespace Nadir;

/// <summary>A sequence that is read anew in each pass and may be larger than memory.</summary>
/// <typeparam name="T">What it holds: <see cref="Sample"/>s, batches of them (<see cref="Samples"/>), or anything.</typeparam>
/// <remarks>
/// Nothing is read before it is enumerated, and then no more than is asked for. A pass is numbered, as the epochs of a
/// training are: the same pass gives the same elements in the same order, another one another order where it shuffles.
/// What a function of the user throws passes through unchanged. Several threads may read one set, each in a pass of its own.
/// Twin: tf.data.Dataset; torch.utils.data.DataLoader.
/// </remarks>
public sealed partial class Dataset<T> : IEnumerable<T>
{
    private readonly Func<int, IEnumerable<T>> pass;
    private readonly string? text;

    internal Dataset(Func<int, IEnumerable<T>> pass, long? count = null, string? text = null)
    {
        this.pass = pass;
        this.text = text;
        Count = count;
    }

    /// <summary>How many elements a pass has; null where that is not known before it is read, or it never ends.</summary>
    public long? Count { get; }

    /// <summary>Whether a pass never ends, as behind <see cref="Repeat()"/>.</summary>
    public bool IsEndless { get; internal init; }

    private string Text => text ?? (Count is { } count ? FormattableString.Invariant($"from {count}") : "from a stream");

    /// <summary>The elements of a pass.</summary>
    /// <param name="number">From 0; in a training the epoch.</param>
    public IEnumerable<T> Pass(int number) => pass(Require.NotNegative(number));

    /// <summary>The elements of the first pass.</summary>
    public IEnumerator<T> GetEnumerator() => Pass(0).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The operations in their order, such as <c>from 1000 · shuffle(100) · batch(32) · prefetch(2)</c>.</summary>
    public override string ToString() => Text;

    /// <summary>A count that may be too large to be told.</summary>
    private static long? Known(Int128? count) => count <= long.MaxValue ? (long?)count : null;

    /// <summary>A set made of this one's elements.</summary>
    internal Dataset<U> Then<U>(FormattableString operation, Func<int, IEnumerable<U>> elements, long? count, bool? isEndless = null) =>
        new(elements, count, $"{Text} · {FormattableString.Invariant(operation)}") { IsEndless = isEndless ?? IsEndless };
}
