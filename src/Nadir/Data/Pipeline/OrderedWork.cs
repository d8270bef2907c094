using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Nadir;

/// <summary>Work on elements by several threads whose results come out in the elements' order.</summary>
internal static class OrderedWork
{
    // One element in work and one waiting for each worker: a slow one holds up the results, not the workers.
    private const int AheadAWorker = 2;

    public static IEnumerable<U> Run<T, U>(IEnumerable<T> elements, Func<T, U> change, int workers)
    {
        using var stop = new CancellationTokenSource();
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler;
        var ahead = new Queue<Task<U>>();

        // Closed behind the work: elements may hold on to what the source has open.
        using var source = elements.GetEnumerator();
        try
        {
            ExceptionDispatchInfo? failure = null;
            while (TryRead(source, out var element, ref failure))
            {
                ahead.Enqueue(Task.Factory.StartNew(() => change(element), stop.Token, TaskCreationOptions.DenyChildAttach, scheduler));
                if (ahead.Count == AheadAWorker * workers)
                    yield return ahead.Dequeue().GetAwaiter().GetResult();
            }

            while (ahead.Count > 0)
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            failure?.Throw();
        }
        finally
        {
            stop.Cancel();
            foreach (var task in ahead)
                WaitFor(task);
        }
    }

    /// <summary>The next element; none also when reading failed, which is told only behind the elements before.</summary>
    private static bool TryRead<T>(IEnumerator<T> source, [MaybeNullWhen(false)] out T element, ref ExceptionDispatchInfo? failure)
    {
        try
        {
            var has = source.MoveNext();
            element = has ? source.Current : default;
            return has;
        }
        catch (Exception thrown)
        {
            failure = ExceptionDispatchInfo.Capture(thrown);
            element = default;
            return false;
        }
    }

    private static void WaitFor(Task task)
    {
        try
        {
            task.Wait();
        }
        catch (AggregateException)
        {
            // Nobody asks for this element any more.
        }
    }
}
