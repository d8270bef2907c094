namespace Nadir.Cli;

/// <summary>Shows a training while it runs, from its events alone.</summary>
internal abstract class ProgressDisplay : IRunObserver
{
    private const int MostLines = 100;

    public abstract void Observe(in RunEvent what);

    /// <summary>Whether an epoch gets a line of its own: every tenth, hundredth … where there are many.</summary>
    protected static bool IsTold(in RunEvent epoch)
    {
        var stride = 1;
        while (epoch.Epochs / stride > MostLines)
            stride *= 10;
        return stride == 1 || epoch.Epoch == 1 || epoch.Epoch == epoch.Epochs || epoch.Epoch % stride == 0;
    }

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
