using Spectre.Console;
using Spectre.Console.Rendering;

namespace Nadir.Cli;

/// <summary>Drawn in place a few times a second: how far, loss, rate, speed, time left, and the curve of the loss.</summary>
internal sealed class LiveProgress : ProgressDisplay
{
    private const double SecondsBetweenDrawings = 0.15;
    private const int ChartRows = 8;

    private readonly Terminal terminal;
    private readonly TrainingPlan plan;
    private readonly IAnsiConsole console;
    private readonly LossCurve curve = new();
    private LiveDisplayContext? live;
    private RunEvent started;
    private double epochBegan, lastDrawn = double.NegativeInfinity;

    public LiveProgress(Terminal terminal, TrainingPlan plan)
    {
        (this.terminal, this.plan) = (terminal, plan);
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Error),
            Interactive = InteractionSupport.Yes,
            Ansi = AnsiSupport.Detect,
        });
        console.Profile.Width = Width;
    }

    // One cell stays free: some terminals break a line that fills the last.
    private int Width => Math.Max(20, terminal.Width - 1);

    public override History Show(Func<History> fit)
    {
        var history = default(History);
        console.Live(new Text("")).AutoClear(true).Overflow(VerticalOverflow.Crop).Start(context =>
        {
            live = context;
            history = fit();
        });
        return history!;
    }

    public override void Observe(in RunEvent what)
    {
        switch (what.Kind)
        {
            case RunEventKind.Started:
                started = what;
                WriteLines(ProgressText.Headline(plan, what).SelectMany(line => Wrapping.Words(line, Width)));
                foreach (var warning in plan.Warnings)
                    Warn(warning);
                break;
            case RunEventKind.Step:
                curve.Add(what.Epoch - 1 + ((double)what.Step / what.Steps), what.Loss);
                if (what.Seconds - lastDrawn >= SecondsBetweenDrawings)
                    Draw(what);
                break;
            case RunEventKind.Epoch:
                curve.AddEpoch(what);
                WriteLines(Wrapping.Join(ProgressText.Epoch(what, what.Seconds - epochBegan), Width, "  "));
                epochBegan = what.Seconds;
                break;
            case RunEventKind.Warning:
                Warn(what.Text);
                break;
        }
    }

    private void Draw(RunEvent what)
    {
        lastDrawn = what.Seconds;
        var rows = new List<IRenderable> { new Markup(Bar(what)) };
        rows.AddRange(Wrapping.Join(Numbers(what), Width, "   ").Select(line => new Text(line)));
        if (terminal.Height >= ChartRows + 8 && curve.ToFigure(what.Epochs) is { } figure)
            rows.Add(new Text(figure.ToTerminal(Math.Min(Width, 76), ChartRows).TrimEnd('\n')));
        live?.UpdateTarget(new Rows(rows));
    }

    private string Bar(RunEvent what)
    {
        var done = (what.Epoch - 1 + ((double)what.Step / what.Steps)) / what.Epochs;
        var (before, behind) = ($"epoch {what.Epoch}/{what.Epochs} ", FormattableString.Invariant($" {Math.Floor(done * 100):0} %"));
        var cells = Math.Clamp(Width - before.Length - behind.Length, 5, 40);
        var full = (int)(done * cells);
        return $"{before}[green]{new string('━', full)}[/][grey]{new string('━', cells - full)}[/]{behind}";
    }

    private IEnumerable<string> Numbers(RunEvent what)
    {
        yield return $"step {what.Step}/{what.Steps}";
        yield return $"loss {NumberTable.Text(what.Loss)}";
        if (curve.LastAccuracy is { } accuracy)
            yield return accuracy;
        yield return FormattableString.Invariant($"rate {what.LearningRate:G3}");
        var inEpoch = what.Seconds - epochBegan;
        if (inEpoch > 0)
            yield return FormattableString.Invariant($"{what.Step * plan.Request.BatchSize / inEpoch:N0} samples/s");
        var done = (what.Epoch - started.Epoch - 1 + ((double)what.Step / what.Steps)) / Math.Max(1, what.Epochs);
        if (done > 0)
            yield return $"{ProgressText.Time(what.Seconds * (1 - done) / done)} left";
    }

    private void Warn(string text) => WriteLines(Wrapping.Words($"warning: {OneLine.Of(text)}", Width), new Style(Spectre.Console.Color.Yellow));

    private void WriteLines(IEnumerable<string> lines, Style? style = null)
    {
        foreach (var line in lines)
            console.WriteLine(line, style ?? Style.Plain);
    }
}
