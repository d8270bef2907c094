using System.Diagnostics;

namespace Nadir;

/// <summary>Numbers events, gives them the time, and hands them to all who read them.</summary>
internal sealed class EventStream
{
    private const double SecondsBetweenReports = 0.1;

    private readonly IRunObserver[] observers;
    private readonly IProgress<RunEvent>? progress;
    private readonly TrainingTelemetry? telemetry;

    private readonly long start = Stopwatch.GetTimestamp();
    private double lastReport = double.NegativeInfinity;
    private long sequence;

    public EventStream(IRunObserver[] readers, IProgress<RunEvent>? progress)
    {
        telemetry = Telemetry.HearsTraining ? new TrainingTelemetry() : null;
        (observers, this.progress) = (telemetry is null ? readers : [.. readers, telemetry], progress);
    }

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

    /// <summary>Ends what a learning that failed has left open.</summary>
    public void Close() => telemetry?.Close();
}
