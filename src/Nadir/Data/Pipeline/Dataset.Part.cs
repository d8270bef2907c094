namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>The first elements of each pass; all where there are fewer.</summary>
    /// <remarks>No element behind them is read. Twin: tf.data.Dataset.take.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public Dataset<T> Take(long count)
    {
        Require.NotNegative(count);
        var all = IsEndless ? count : Count;
        return Then($"take({count})", number => First(number, count), all is { } known ? Math.Min(known, count) : null, isEndless: false);
    }

    /// <summary>All but the first elements of each pass.</summary>
    /// <remarks>They are read and dropped. Twin: tf.data.Dataset.skip.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public Dataset<T> Skip(long count)
    {
        Require.NotNegative(count);
        return Then($"skip({count})", number => Behind(number, count), Count is { } known ? Math.Max(0, known - count) : null);
    }

    private IEnumerable<T> First(int number, long count)
    {
        if (count == 0)
            yield break;
        foreach (var element in Pass(number))
        {
            yield return element;
            if (--count == 0)
                yield break;
        }
    }

    private IEnumerable<T> Behind(int number, long count)
    {
        foreach (var element in Pass(number))
        {
            if (count > 0)
                count--;
            else
                yield return element;
        }
    }
}
