using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Passes over a sequence, each of which must begin at its start.</summary>
internal sealed class SequencePasses<T>(IEnumerable<T> elements)
{
    // Empty collections share one enumerator, so only those that gave something count.
    private readonly ConditionalWeakTable<object, object> used = [];
    private long most;

    public IEnumerable<T> Next()
    {
        using var enumerator = elements.GetEnumerator();
        if (used.TryGetValue(enumerator, out _))
            throw ReadOnce();
        var count = 0L;
        while (enumerator.MoveNext())
        {
            if (count++ == 0)
                used.AddOrUpdate(enumerator, this);
            yield return enumerator.Current;
        }

        var before = Interlocked.Read(ref most);
        if (count == 0 && before > 0)
            throw ReadOnce();
        Interlocked.Exchange(ref most, Math.Max(count, before));
    }

    private static InvalidOperationException ReadOnce() => Error.State(
        $"The sequence of this data set has been read and gives nothing a second time, which another pass (epoch) needs. Give what opens it anew, Dataset.From(_ => …), or keep it in memory by Cache().");
}
