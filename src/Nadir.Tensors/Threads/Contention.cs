using System.Diagnostics;

namespace Nadir.Tensors;

/// <summary>Notices that another process wants the processors, and has jobs run on their caller alone for a while.</summary>
/// <remarks>
/// A worker that loses its processor in the middle of a part holds up the whole job for as long as the system gives to
/// others, some milliseconds. Where much of the time goes that way, one thread alone is faster than two.
/// </remarks>
internal sealed class Contention
{
    // Above what waking a worker takes, below the slice a system gives to others.
    private const double LongestFairMilliseconds = 0.4;

    // A processor is lost for a moment now and then on any machine; the share of a while says whether somebody stays.
    private const double WhileMilliseconds = 40;
    private const double MostLost = 0.25;
    private const long RestMilliseconds = 250;

    private long restUntil, whileBegan, lastWait;
    private double lost;

    public bool IsResting => restUntil != 0 && Environment.TickCount64 < restUntil;

    /// <summary>Takes in from when to when a caller waited for workers, after it had worked so long itself.</summary>
    public void Waited(long since, long until, TimeSpan worked)
    {
        var waited = Stopwatch.GetElapsedTime(since, until);

        // A part that another thread has just begun may take as long as all the caller did.
        if (waited.TotalMilliseconds < LongestFairMilliseconds || waited < worked)
            return;
        if (Stopwatch.GetElapsedTime(lastWait, since).TotalMilliseconds > WhileMilliseconds)
            (whileBegan, lost) = (since, 0);
        lastWait = until;
        lost += waited.TotalMilliseconds;
        var length = Stopwatch.GetElapsedTime(whileBegan, lastWait).TotalMilliseconds;
        if (length < WhileMilliseconds)
            return;
        if (lost > MostLost * length)
            restUntil = Environment.TickCount64 + RestMilliseconds;
        (whileBegan, lost) = (lastWait, 0);
    }
}
