namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>Each element changed.</summary>
    /// <param name="change">Gives the new element; with several workers it is called on several threads at once.</param>
    /// <param name="workers">How many threads change elements; 1: the one that reads. The order stays.</param>
    /// <remarks>
    /// Several workers are worth their while from some 10 µs an element on; put small elements into batches first. What
    /// <paramref name="change"/> throws comes out at its element's place. Twin: tf.data.Dataset.map(num_parallel_calls).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker.</exception>
    public Dataset<U> Map<U>(Func<T, U> change, int workers = 1)
    {
        Require.Present(change);
        Require.Positive(workers);
        return workers == 1
            ? Then($"map", number => Pass(number).Select(change), Count)
            : Then($"map(workers: {workers})", number => OrderedWork.Run(Pass(number), change, workers), Count);
    }

    /// <summary>Each element changed at random, reproducibly from the seed whatever the number of workers.</summary>
    /// <param name="change">Gives the new element from the old one and random numbers of its own.</param>
    /// <param name="seed">The seed; each pass and each element has other numbers. Give two such maps of one pipeline different ones.</param>
    /// <param name="workers">How many threads change elements; 1: the one that reads. The order stays.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker.</exception>
    public Dataset<U> Map<U>(Func<T, Philox, U> change, ulong seed = 0, int workers = 1)
    {
        Require.Present(change);
        Require.Positive(workers);
        return Then(
            workers == 1 ? (FormattableString)$"map(seed: {seed})" : $"map(seed: {seed}, workers: {workers})",
            number =>
            {
                var numbers = new ElementNumbers(seed, "map", number);
                var elements = Numbered(number);
                return workers == 1
                    ? elements.Select(one => change(one.Element, numbers.Of(one.Index)))
                    : OrderedWork.Run(elements, one => change(one.Element, numbers.Of(one.Index)), workers);
            },
            Count);
    }

    // An endless pass may go on behind 2³¹ elements, where Select((element, index) => …) throws.
    private IEnumerable<(T Element, long Index)> Numbered(int number)
    {
        var index = 0L;
        foreach (var element in Pass(number))
            yield return (element, index++);
    }
}
