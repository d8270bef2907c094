using System.Collections;

namespace Nadir;

/// <summary>A sequence that is read ahead by a thread for each enumeration.</summary>
internal sealed class PrefetchSequence<T>(IEnumerable<T> source, int count) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => new Enumerator(source, new PrefetchQueue<T>(count));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The thread knows the queue only: an enumerator that nobody holds any more is collected, and ends it.</summary>
    private sealed class Enumerator(IEnumerable<T> source, PrefetchQueue<T> queue) : IEnumerator<T>
    {
        private Thread? thread;
        private T current = default!;

        ~Enumerator() => queue.Stop();

        public T Current => current;

        object? IEnumerator.Current => current;

        public bool MoveNext()
        {
            if (thread is null)
            {
                thread = Reader(source, queue);
                thread.Start();
            }

            return queue.TryTake(out current!);
        }

        public void Reset() => throw Error.NotSupported($"A pass is read once. Enumerate the data set again.");

        public void Dispose()
        {
            queue.Stop();
            thread?.Join();
            GC.SuppressFinalize(this);
        }

        private static Thread Reader(IEnumerable<T> source, PrefetchQueue<T> queue) =>
            new(() => queue.Fill(source)) { IsBackground = true, Name = "Nadir prefetch" };
    }
}
