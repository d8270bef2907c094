using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Nadir;

/// <summary>Elements that lie ready between the thread that reads them and the one that takes them.</summary>
internal sealed class PrefetchQueue<T>(int capacity)
{
    private readonly Queue<T> ready = new();
    private readonly object gate = new();
    private ExceptionDispatchInfo? failure;
    private bool isStopped, isDone;

    /// <summary>Reads a sequence to its end, or until it is stopped.</summary>
    public void Fill(IEnumerable<T> source)
    {
        ExceptionDispatchInfo? thrown = null;
        try
        {
            foreach (var element in source)
            {
                if (!Add(element))
                    break;
            }
        }
        catch (Exception exception)
        {
            thrown = ExceptionDispatchInfo.Capture(exception);
        }

        lock (gate)
        {
            (isDone, failure) = (true, thrown);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>The next element, waited for; none at the end. What reading met is thrown behind the elements before it.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T element)
    {
        lock (gate)
        {
            while (ready.Count == 0 && !isDone && !isStopped)
                Monitor.Wait(gate);
            if (isStopped || !ready.TryDequeue(out element))
            {
                element = default;
                if (!isStopped)
                    Interlocked.Exchange(ref failure, null)?.Throw();
                return false;
            }

            Monitor.PulseAll(gate);
            return true;
        }
    }

    /// <summary>Drops what lies ready and lets the reader end.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isStopped = true;
            ready.Clear();
            Monitor.PulseAll(gate);
        }
    }

    private bool Add(T element)
    {
        lock (gate)
        {
            while (ready.Count >= capacity && !isStopped)
                Monitor.Wait(gate);
            if (isStopped)
                return false;
            ready.Enqueue(element);
            Monitor.PulseAll(gate);
            return true;
        }
    }
}
