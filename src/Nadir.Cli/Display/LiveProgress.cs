namespace Nadir.Cli;

/// <summary>Drawn in place a few times a second: how far, loss, rate, speed, time left, and the curve of the loss.</summary>
internal sealed class LiveProgress(Terminal terminal, TrainingPlan plan) : ProgressDisplay
{
    private const double SecondsBetweenDrawings = 0.15;
    private const int ChartRows = 9, MostCells = 79;
    private const string Green = "\u001b[32m", Grey = "\u001b[90m", Yellow = "\u001b[33m", Plain = "\u001b[0m";

    private readonly LiveRegion region = new(terminal.Error);
    private readonly LossCurve curve = new();
    private IReadOnlyList<string> shown = [];
    private double began, epochBegan, lastDrawn = double.NegativeInfinity;
    private int epochsBefore;
    private bool hasHeader;

    // One cell stays free: some terminals break a line that fills the last.
    private int Width => Math.Clamp(terminal.Width - 1, 20, MostCells);

    public override History Show(Func<History> fit)
    {
        region.Open();
        try
        {
            return fit();
        }
        finally
        {
            region.Close();
        }
    }

    public override void Observe(in RunEvent what)
    {
        switch (what.Kind)
        {
            case RunEventKind.Started:
                began = epochBegan = what.Seconds;
                epochsBefore = plan.Model.Position.Epoch;
                Finish(ProgressText.Headline(plan, what).SelectMany(line => Wrapping.Words(line, Width)));
                break;
            case RunEventKind.Step:
                if (what.Steps > 0)
                    curve.Add(Epochs(what), what.Loss);
                if (what.Seconds - lastDrawn >= SecondsBetweenDrawings || what.Step == what.Steps)
                    Draw(what);
                break;
            case RunEventKind.Epoch:
                curve.AddEpoch(what);
                if (IsTold(what))
                    Finish(Told(what));
                epochBegan = what.Seconds;
                break;
            case RunEventKind.Warning:
                Warn(what.Text);
                break;
        }
    }

    /// <summary>Epochs done, the present one in part where it is known how many steps it has.</summary>
    private static double Epochs(in RunEvent what) => what.Epoch - 1 + (what.Steps > 0 ? (double)what.Step / what.Steps : 0);

    private void Draw(in RunEvent what)
    {
        lastDrawn = what.Seconds;
        List<string> lines = [Bar(what), .. Wrapping.Join(Numbers(what), Width, "   ")];
        if (terminal.Height >= ChartRows + 8 && curve.ToFigure(epochsBefore, what.Epochs) is { } figure)
            lines.AddRange(figure.ToTerminal(Width, ChartRows).TrimEnd('\n').Split('\n'));
        shown = lines;
        region.Show([], lines);
    }

    private string Bar(in RunEvent what)
    {
        var done = Epochs(what) / what.Epochs;
        var (before, behind) = ($"epoch {what.Epoch}/{what.Epochs} ", FormattableString.Invariant($" {Math.Floor(done * 100):0} %"));
        var cells = Math.Clamp(Width - before.Length - behind.Length, 5, 40);
        var full = (int)(done * cells);
        return $"{before}{Green}{new string('━', full)}{Grey}{new string('━', cells - full)}{Plain}{behind}";
    }

    private IEnumerable<string> Numbers(RunEvent what)
    {
        yield return what.Steps > 0 ? $"step {what.Step}/{what.Steps}" : $"step {what.Step}";
        yield return $"loss {NumberTable.Text(what.Loss)}";
        if (curve.LastAccuracy is { } accuracy)
            yield return accuracy;
        yield return FormattableString.Invariant($"rate {what.LearningRate:G3}");
        var (inEpoch, sinceStart) = (what.Seconds - epochBegan, what.Seconds - began);
        if (inEpoch > 0)
            yield return FormattableString.Invariant($"{what.Step * plan.Request.BatchSize / inEpoch:N0} samples/s");
        var (done, all) = (Epochs(what) - epochsBefore, what.Epochs - epochsBefore);
        if (done > 0)
            yield return $"{ProgressText.Time(sinceStart * (all - done) / done)} left";
    }

    /// <summary>A row of a table that begins with the first; in words where the terminal is too narrow for one.</summary>
    private IEnumerable<string> Told(RunEvent epoch)
    {
        var seconds = epoch.Seconds - epochBegan;
        var row = EpochTable.Row(epoch, seconds);
        if (row.Length > Width)
            return Wrapping.Join(ProgressText.Epoch(epoch, seconds), Width, "  ");
        var header = hasHeader ? [] : EpochTable.Header(epoch);
        hasHeader = true;
        return header.Append(row);
    }

    private void Warn(string text) => Finish(Wrapping.Words($"warning: {OneLine.Of(text)}", Width).Select(line => Yellow + line + Plain));

    private void Finish(IEnumerable<string> lines) => region.Show(lines, shown);
}
