namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>Another order in each pass, made with a window of elements held in memory.</summary>
    /// <param name="window">
    /// How many elements are held; each one that comes next is drawn from them. With as many as the set has, every order is
    /// equally likely; with fewer, an element comes out at most <paramref name="window"/> − 1 places early, but may come late.
    /// </param>
    /// <param name="seed">The seed; the same pass has the same order. Give two shuffles of one pipeline different ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window holds nothing.</exception>
    /// <remarks>Twin: tf.data.Dataset.shuffle(buffer_size, reshuffle_each_iteration=True).</remarks>
    public Dataset<T> Shuffle(int window, ulong seed = 0)
    {
        Require.Positive(window);
        return Then($"shuffle({window})", number => Shuffled(number, window, seed), Count);
    }

    private IEnumerable<T> Shuffled(int number, int window, ulong seed)
    {
        var generator = new Philox(seed, "dataset/shuffle", number);
        var held = new List<T>();
        foreach (var element in Pass(number))
        {
            if (held.Count < window)
            {
                held.Add(element);
                continue;
            }

            var at = generator.NextInt(window);
            var drawn = held[at];
            held[at] = element;
            yield return drawn;
        }

        while (held.Count > 0)
        {
            var at = generator.NextInt(held.Count);
            var drawn = held[at];
            held[at] = held[^1];
            held.RemoveAt(held.Count - 1);
            yield return drawn;
        }
    }
}
