namespace Nadir;

/// <summary>Writes the events of anything that learns as TensorBoard shows them: of a run while it is made, or of one read back from its folder.</summary>
/// <remarks><see cref="TensorBoard"/> is its twin for <c>Fit</c>, and writes weights, too. Tags and folders are the same.</remarks>
public sealed class TensorBoardObserver : IRunObserver, IDisposable
{
    private readonly TensorBoardLog log;
    private readonly DateTimeOffset started;

    /// <summary>An observer that has written nothing yet.</summary>
    /// <param name="logDirectory">Where the files go; made where it is missing.</param>
    /// <param name="updateFrequency">After how many steps a step's loss and learning rate are written; 0 for epochs alone.</param>
    /// <param name="started">When the run started, which its events count their seconds from; now when left out.</param>
    /// <param name="clock">The clock; the system's when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is below 0.</exception>
    public TensorBoardObserver(string logDirectory, int updateFrequency = 0, DateTimeOffset? started = null, TimeProvider? clock = null)
    {
        UpdateFrequency = Require.NotNegative(updateFrequency);
        clock ??= TimeProvider.System;
        log = new TensorBoardLog(Require.Present(logDirectory), clock);
        this.started = started ?? clock.GetUtcNow();
    }

    /// <summary>After how many steps a step's loss and learning rate are written.</summary>
    public int UpdateFrequency { get; }

    /// <summary>Why the log is incomplete; null while it is not.</summary>
    public DataException? Failure => log.Failure;

    /// <inheritdoc/>
    public void Observe(in RunEvent what)
    {
        var at = started + TimeSpan.FromSeconds(what.Seconds);
        switch (what.Kind)
        {
            case RunEventKind.Step:
                var step = (Math.Max(0, what.Epoch - 1L) * what.Steps) + what.Step;
                if (UpdateFrequency > 0 && step % UpdateFrequency == 0)
                    log.Step(step, what.Loss, what.LearningRate, at);
                break;
            case RunEventKind.Epoch:
                log.Epoch(what.Epoch, what.Numbers, what.LearningRate, at);
                break;
            case RunEventKind.Warning:
                log.Warning(what.Epoch, what.Text, at);
                break;
        }
    }

    /// <summary>Closes the files.</summary>
    public void Dispose() => log.Dispose();
}
