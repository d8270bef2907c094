using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Nadir.Tensors;

/// <summary>The process's threads for calculations: started when first needed, kept, shared by everything.</summary>
/// <remarks>
/// Parts are claimed, not assigned: where another process takes a core, the caller does what a worker has not begun.
/// One job runs at a time; a job started inside a part, or while another caller has the pool, runs on its own thread,
/// so nothing waits for anything else and there are never more busy threads than processors and callers.
/// A call allocates nothing.
/// </remarks>
internal static unsafe class WorkerPool
{
    private const int SpinsBeforeYield = 2_000;

    private static readonly Worker?[] Workers = new Worker?[Parallelism.MaximumThreads - 1];

    private static readonly Starvation Starvation = new();

    private static int taken;
    private static long ticket;
    private static void* job;
    private static delegate*<void*, int, void> run;
    private static int parts;
    private static int ended;
    private static Exception? failure;
    private static int failedPart;

    /// <summary>Runs parts 0 to parts − 1, the caller among the threads, and returns when all have ended.</summary>
    /// <remarks>Where parts throw, the others still run, and the lowest part's exception is thrown here.</remarks>
    /// <param name="job">Copied; may hold pointers into what the caller keeps in place.</param>
    /// <param name="parts">How many parts; at most 2 for each thread is best.</param>
    /// <param name="threads">How many threads may take part, the caller included.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<TJob>(in TJob job, int parts, int threads)
        where TJob : struct, IJob
    {
        var copy = job;
        threads = Math.Min(Math.Min(threads, parts), Parallelism.MaximumThreads);
        if (threads <= 1 || parts > Ticket.MaximumParts || Interlocked.CompareExchange(ref taken, 1, 0) != 0)
        {
            RunInline(ref copy, parts);
            return;
        }

        Exception? thrown;
        try
        {
            thrown = RunTogether(Unsafe.AsPointer(ref copy), &RunPart<TJob>, parts, threads - 1);
        }
        finally
        {
            Volatile.Write(ref taken, 0);
        }

        if (thrown != null)
            ExceptionDispatchInfo.Throw(thrown);
    }

    /// <summary>Claims and runs one part of the present job; false when there is none for this worker.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static bool TryRunPart(int worker)
    {
        var seen = new Ticket(Volatile.Read(ref ticket));
        if (seen.PartsLeft == 0 || worker >= seen.Helpers)
            return false;
        if (Interlocked.CompareExchange(ref ticket, seen.Claimed.Word, seen.Word) != seen.Word)
            return true;

        // From the claim to the count below the job cannot end, so its fields stay.
        var part = parts - seen.PartsLeft;
        try
        {
            run(job, part);
        }
        catch (Exception exception)
        {
            KeepFirst(exception, part);
        }

        Interlocked.Increment(ref ended);
        return true;
    }

    internal static bool HasPartFor(int worker)
    {
        var seen = new Ticket(Volatile.Read(ref ticket));
        return seen.PartsLeft > 0 && worker < seen.Helpers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunPart<TJob>(void* job, int part)
        where TJob : struct, IJob => Unsafe.AsRef<TJob>(job).Run(part);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunInline<TJob>(ref TJob job, int parts)
        where TJob : struct, IJob
    {
        Exception? first = null;
        for (var part = 0; part < parts; part++)
        {
            try
            {
                job.Run(part);
            }
            catch (Exception exception)
            {
                first ??= exception;
            }
        }

        if (first != null)
            ExceptionDispatchInfo.Throw(first);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Exception? RunTogether(void* newJob, delegate*<void*, int, void> newRun, int newParts, int helpers)
    {
        var started = Stopwatch.GetTimestamp();
        helpers = Starvation.Helpers(helpers, started);
        for (var worker = 0; worker < helpers; worker++)
            Workers[worker] ??= new Worker(worker);

        job = newJob;
        run = newRun;
        parts = newParts;
        ended = 0;
        failure = null;

        // A full fence: the fields above come first, and the sleep flags are read after it.
        Interlocked.Exchange(ref ticket, new Ticket(ticket).Next(helpers, newParts).Word);
        for (var worker = 0; worker < helpers; worker++)
            Workers[worker]!.Wake();

        var own = 0;
        while (TryRunPart(worker: -1))
            own++;

        for (var spins = 0; Volatile.Read(ref ended) < newParts; spins++)
        {
            if (spins < SpinsBeforeYield)
            {
                Worker.Pause();
                continue;
            }

            WaitLong(started, own, newParts, helpers);
            break;
        }

        return failure;
    }

    private static void WaitLong(long started, int own, int newParts, int helpers)
    {
        var waiting = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref ended) < newParts)
            Thread.Yield();
        var now = Stopwatch.GetTimestamp();
        Starvation.Waited(waiting - started, own, now - waiting, helpers, now);
    }

    private static void KeepFirst(Exception exception, int part)
    {
        lock (Workers)
        {
            if (failure != null && failedPart < part)
                return;
            failure = exception;
            failedPart = part;
        }
    }
}
