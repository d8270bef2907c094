namespace Nadir.Tensors;

/// <summary>How many threads a calculation may use. Results have the same bits whatever the number.</summary>
public static class Parallelism
{
    /// <summary>The most threads a limit can ask for.</summary>
    public const int MaximumThreads = 256;

    // Waking a worker and joining it costs 0.1 to 0.5 µs when it is hot; below this much work a thread does not pay.
    private const long NanosecondsWorthAThread = 2_000;

    private static readonly int Processors = Math.Clamp(Environment.ProcessorCount, 1, MaximumThreads);

    [ThreadStatic]
    private static int limit;

    private static int trainings;

    /// <summary>Threads that calculations started on this thread may use: every processor, unless limited.</summary>
    public static int Threads => limit == 0 ? Processors : limit;

    /// <summary>Limits the calculations that this thread starts until the scope is disposed.</summary>
    /// <param name="threads">1 to 256; more than there are processors is allowed and rarely of use.</param>
    /// <exception cref="ArgumentOutOfRangeException">threads is outside its range.</exception>
    public static Scope Limit(int threads)
    {
        if (threads is < 1 or > MaximumThreads)
            throw Error.OutOfRange($"threads must be from 1 to {MaximumThreads}, got {threads}.", nameof(threads));
        var scope = new Scope(limit);
        limit = threads;
        return scope;
    }

    /// <summary>Threads that pay for work of this length on one thread.</summary>
    internal static int ThreadsFor(long nanoseconds) =>
        nanoseconds < NanosecondsWorthAThread ? 1 : ThreadsFor(nanoseconds, Volatile.Read(ref trainings));

    /// <summary>The same while so many models train: each but the first takes a processor that workers had.</summary>
    internal static int ThreadsFor(long nanoseconds, int trainings)
    {
        var free = trainings > 1 ? Math.Clamp(Processors - trainings + 1, 1, Threads) : Threads;
        return nanoseconds < NanosecondsWorthAThread
            ? 1
            : (int)Math.Min(free, Math.Max(2, nanoseconds / NanosecondsWorthAThread));
    }

    /// <summary>A training begins on this thread.</summary>
    internal static void BeginTraining() => Interlocked.Increment(ref trainings);

    internal static void EndTraining() => Interlocked.Decrement(ref trainings);

    /// <summary>Restores the limit before it; dispose on the thread that made it.</summary>
    public readonly ref struct Scope
    {
        private readonly int before;

        internal Scope(int before) => this.before = before;

        /// <summary>Ends the limit.</summary>
        public void Dispose() => limit = before;
    }
}
