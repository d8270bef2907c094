using System.Diagnostics;

namespace Nadir;

/// <summary>Measures the time a run trains: validation and whoever is told of a step are not counted.</summary>
internal sealed class TrainingClock(History history)
{
    private long started;

    /// <summary>Counts on.</summary>
    public void Start() => started = Stopwatch.GetTimestamp();

    /// <summary>Enters what has passed since the start into the history.</summary>
    public void Stop() => history.TrainingSeconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
}
