namespace Nadir.Cli;

/// <summary>Shows a training while it runs, from its events alone.</summary>
internal abstract class ProgressDisplay : IRunObserver
{
    public abstract void Observe(in RunEvent what);

    /// <summary>Trains with the display open.</summary>
    public virtual History Show(Func<History> fit) => fit();

    /// <summary>Drawn for a person who watches, a line an epoch for files; nothing beside <c>--json</c>.</summary>
    public static ProgressDisplay For(Terminal terminal, TrainingPlan plan, bool isJson) =>
        terminal.IsInteractive ? new LiveProgress(terminal, plan)
        : isJson ? new NoProgress()
        : new EpochLines(terminal, plan);

    private sealed class NoProgress : ProgressDisplay
    {
        public override void Observe(in RunEvent what)
        {
        }
    }
}
