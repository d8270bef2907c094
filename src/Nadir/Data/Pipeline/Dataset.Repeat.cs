namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>The passes one behind the other without an end.</summary>
    /// <remarks>Pass n begins with this set's pass n and goes on with n + 1, n + 2 … Twin: tf.data.Dataset.repeat().</remarks>
    public Dataset<T> Repeat() => Then($"repeat", Endless, null, isEndless: true);

    /// <summary>Several passes one behind the other.</summary>
    /// <param name="count">How many make one; above 0.</param>
    /// <remarks>Pass n is this set's passes n·count to n·count + count − 1. Twin: tf.data.Dataset.repeat(count).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The count is not above 0.</exception>
    public Dataset<T> Repeat(int count)
    {
        Require.Positive(count);
        return Then($"repeat({count})", number => Repeated(number, count), Known((Int128?)Count * count));
    }

    private IEnumerable<T> Endless(int number)
    {
        for (var at = number; ; at++)
        {
            var isEmpty = true;
            foreach (var element in Pass(at))
            {
                isEmpty = false;
                yield return element;
            }

            if (isEmpty)
                throw Error.Data(null, $"Repeat() has nothing to repeat: pass {at} of '{Text}' has no element. Look at where its elements come from.");
        }
    }

    private IEnumerable<T> Repeated(int number, int count)
    {
        for (var i = 0; i < count; i++)
        {
            foreach (var element in Pass((int)Math.Min(int.MaxValue, ((long)number * count) + i)))
                yield return element;
        }
    }
}
