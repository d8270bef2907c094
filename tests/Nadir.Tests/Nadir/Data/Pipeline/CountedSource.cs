using System.Collections;

namespace Nadir.Tests.Data.Pipeline;

/// <summary>The numbers from 0 on, which tell how often they were opened, read and closed.</summary>
internal sealed class CountedSource(int count) : IEnumerable<int>
{
    private int opened, read, closed;

    public int Opened => Volatile.Read(ref opened);

    public int Read => Volatile.Read(ref read);

    public int Closed => Volatile.Read(ref closed);

    /// <summary>The element in whose place an exception comes; none below 0.</summary>
    public int FailsAt { get; init; } = -1;

    public IEnumerator<int> GetEnumerator()
    {
        Interlocked.Increment(ref opened);
        try
        {
            for (var i = 0; i < count; i++)
            {
                if (i == FailsAt)
                    Fail(i);
                Interlocked.Increment(ref read);
                yield return i;
            }
        }
        finally
        {
            Interlocked.Increment(ref closed);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static void Fail(int at) => throw new FormatException($"element {at}");
}
