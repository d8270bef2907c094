using System.Diagnostics;

namespace Nadir.Tensors;

/// <summary>Leaves workers out for a while when other processes keep them from running.</summary>
/// <remarks>
/// A worker that loses its processor in the middle of a part holds up the job for the system's time slice, some
/// milliseconds; happening again and again, two threads are slower than one. Times are readings of the stopwatch.
/// </remarks>
internal sealed class Starvation
{
    // After a wait, the rest of the worker's share is done without it for ten times as long: what is lost is a tenth.
    private const int RestForWait = 10;

    // A helper may well end a part later than the caller, by a part's length at most.
    private const int PartsOfPatience = 2;

    // What systems give a process at the least before the next one's turn; shorter waits have other causes.
    private static readonly long TimeSlice = Stopwatch.Frequency / 2_000;

    private int heldBack;
    private long until;

    /// <summary>How many of the workers asked for take part now.</summary>
    public int Helpers(int asked, long now)
    {
        if (heldBack == 0)
            return asked;
        if (now >= until)
            heldBack = 0;
        return Math.Max(0, asked - heldBack);
    }

    /// <summary>Tells how long the caller worked on how many parts, and then waited for those of the workers.</summary>
    public void Waited(long worked, int parts, long waited, int helpers, long now)
    {
        if (waited < TimeSlice || waited <= PartsOfPatience * worked / Math.Max(1, parts))
            return;
        heldBack = Math.Min(heldBack + 1, helpers);
        until = now + (RestForWait * waited);
    }
}
