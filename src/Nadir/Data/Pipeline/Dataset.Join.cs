namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>The elements of two sets in pairs, until the shorter one ends.</summary>
    /// <remarks>Both are read in the same pass. Twin: tf.data.Dataset.zip.</remarks>
    public Dataset<(T First, TOther Second)> Zip<TOther>(Dataset<TOther> other)
    {
        Require.Present(other);
        var count = IsEndless ? other.Count : other.IsEndless ? Count : Count is { } one && other.Count is { } two ? Math.Min(one, two) : (long?)null;
        return Then($"zip({other})", number => Pass(number).Zip(other.Pass(number)), count, IsEndless && other.IsEndless);
    }

    /// <summary>This set's elements, then another's.</summary>
    /// <remarks>Twin: tf.data.Dataset.concatenate.</remarks>
    public Dataset<T> Concat(Dataset<T> other)
    {
        Require.Present(other);
        return Then($"concat({other})", number => Pass(number).Concat(other.Pass(number)), Known((Int128?)Count + other.Count), IsEndless || other.IsEndless);
    }
}
