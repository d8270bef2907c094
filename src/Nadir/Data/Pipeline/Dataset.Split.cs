namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>Two sets with nothing in both: each element falls to one of them by the seed and its place.</summary>
    /// <param name="share">The share that is held back, on average; above 0 and below 1.</param>
    /// <param name="seed">The seed of the choice.</param>
    /// <returns>What is kept, and what is held back; both in their former order.</returns>
    /// <remarks>
    /// Both read the first pass of this set each time, so that no element ever changes sides: shuffle behind the split, not
    /// before it. For samples in memory, <see cref="Splitting.Split"/> gives the share exactly.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and below 1.</exception>
    public (Dataset<T> Kept, Dataset<T> Held) Split(double share, ulong seed = 0)
    {
        if (share is not (> 0 and < 1))
            throw Error.OutOfRange($"share must be above 0 and below 1, got {share}.", nameof(share));
        return (Then($"kept({1 - share})", _ => Side(held: false), null), Then($"held({share})", _ => Side(held: true), null));

        IEnumerable<T> Side(bool held)
        {
            var generator = new Philox(seed, "dataset/split");
            foreach (var element in Pass(0))
            {
                if (generator.NextDouble() < share == held)
                    yield return element;
            }
        }
    }
}
