namespace Nadir.Cli;

/// <summary>A line an epoch, for files and pipes.</summary>
internal sealed class EpochLines(Terminal terminal, TrainingPlan plan) : ProgressDisplay
{
    private double epochBegan;

    public override void Observe(in RunEvent what)
    {
        switch (what.Kind)
        {
            case RunEventKind.Started:
                epochBegan = what.Seconds;
                foreach (var line in ProgressText.Headline(plan, what))
                    terminal.Error.WriteLine(line);
                break;
            case RunEventKind.Epoch:
                if (IsTold(what))
                    terminal.Error.WriteLine(string.Join("  ", ProgressText.Epoch(what, what.Seconds - epochBegan)));
                epochBegan = what.Seconds;
                break;
            case RunEventKind.Warning:
                terminal.Warn(what.Text);
                break;
        }
    }
}
