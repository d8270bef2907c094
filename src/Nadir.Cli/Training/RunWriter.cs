namespace Nadir.Cli;

/// <summary>Makes the run's folder when training begins, so that what is refused before leaves none, and logs its events.</summary>
internal sealed class RunWriter(Func<RunFolder> begin) : IRunObserver, IDisposable
{
    private EventLog? log;

    /// <summary>The folder; null before training began.</summary>
    public RunFolder? Run { get; private set; }

    /// <summary>Why the log of events is incomplete; null while it is not.</summary>
    public DataException? Failure => log?.Failure;

    public void Observe(in RunEvent what)
    {
        if (what.Kind == RunEventKind.Started)
        {
            Run = begin();
            log = Run.OpenLog();
        }

        log?.Observe(what);
    }

    public void Dispose() => log?.Dispose();
}
