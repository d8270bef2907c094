using System.Diagnostics;

namespace Nadir;

/// <summary>Numbers events, gives them the time, and hands them to all who read them.</summary>
internal sealed class EventStream(IRunObserver[] readers, IProgress<RunEvent>? progress)
{
    private readonly IRunObserver[] observers = Telemetry.HearsTraining ? [.. readers, new TrainingTelemetry()] : readers;

    private const double SecondsBetweenReports = 0.1;

    private readonly long start = Stopwatch.GetTimestamp();
    private double lastReport = double.NegativeInfinity;
    private long sequence;

    /// <summary>Whether anybody is told.</summary>
    public bool HasReaders => observers.Length > 0 || progress is not null;

    public void Send(in RunEvent what)
    {
        var sent = what with { Sequence = sequence++, Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds };
        foreach (var observer in observers)
            observer.Observe(sent);
        if (progress is null || (sent.Kind == RunEventKind.Step && sent.Seconds - lastReport < SecondsBetweenReports))
            return;
        lastReport = sent.Seconds;
        progress.Report(sent);
    }
}
