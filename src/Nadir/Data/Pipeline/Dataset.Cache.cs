namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>Keeps the elements of the first pass in memory and gives them in every pass.</summary>
    /// <remarks>
    /// They are kept once a pass has been read to its end; one that is abandoned before keeps nothing. Whatever changes from
    /// pass to pass, a shuffle or an augmentation, belongs behind it. Twin: tf.data.Dataset.cache.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The set never ends.</exception>
    public Dataset<T> Cache()
    {
        if (IsEndless)
            throw Error.State($"'{Text}' never ends, and memory does. Put Cache() before Repeat(), or Take(n) before Cache().");
        List<T>? kept = null;
        return Then($"cache", Read, Count);

        IEnumerable<T> Read(int number)
        {
            if (Volatile.Read(ref kept) is { } whole)
            {
                foreach (var element in whole)
                    yield return element;
                yield break;
            }

            var read = new List<T>();
            foreach (var element in Pass(0))
            {
                read.Add(element);
                yield return element;
            }

            Volatile.Write(ref kept, read);
        }
    }
}
