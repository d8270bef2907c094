using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Lines, markers and bars as braille dots between two axes.</summary>
internal static class TerminalPlot
{
    private const int LeastRowsForLegend = 6;
    private const int LeastRowsForAxis = 5;
    private const int LeastRowsForCaption = 9;
    private const int LeastColumnsForNumbers = 20;
    private const int RowsPerTick = 3;

    public static List<string> Lines(Figure figure, int columns, int rows, Ansi ansi)
    {
        var axes = new FigureAxes(figure);
        var legend = TerminalLegend.Line(figure, columns, ansi, RuneCells.Cut(axes.Y.Caption, columns));
        var lines = new List<string>();
        if (rows >= LeastRowsForLegend && legend.Length > 0)
            lines.Add(legend);
        var numbered = rows >= LeastRowsForAxis && columns >= LeastColumnsForNumbers;
        List<string> footer = rows >= LeastRowsForCaption
            ? [.. new[] { axes.X.Caption }.Concat(axes.Notes).Where(text => text.Length > 0)]
            : [];
        var height = Math.Max(1, rows - lines.Count - footer.Count - (numbered ? 2 : 0));

        List<Tick> ticks = numbered ? axes.Y.Ticks(Math.Max(1, height / RowsPerTick), NumberStyle.Terminal) : [];
        var margin = ticks.Select(tick => RuneCells.Of(tick.Text)).DefaultIfEmpty(0).Max();
        var width = Math.Max(1, columns - (numbered ? margin + 2 : 0));
        var canvas = new BrailleCanvas(width, height);
        TerminalTraces.Draw(canvas, axes, figure, apart: !ansi.Enabled);
        for (var row = 0; row < height; row++)
        {
            var tick = ticks.FirstOrDefault(tick => RowOf(axes.Y, tick.Value, height) == row, new Tick(0, ""));
            var border = tick.Text.Length > 0 ? " ┤" : " │";
            var edge = numbered ? RuneCells.Pad(tick.Text, margin, right: true) + border : "";
            if (!axes.HasData && row == height / 2)
                lines.Add(Centered(edge, Messages.Text($"no data"), width));
            else
                lines.Add(edge + canvas.Row(row, (text, painter) => ansi.Of(text, figure.Traces[painter], painter)));
        }

        if (numbered)
            lines.AddRange(TerminalAxis.Lines(axes.X, margin + 1, width));
        lines.AddRange(footer.Select((text, i) => i == 0 && axes.X.Caption.Length > 0
            ? Centered(new string(' ', columns - width), text, width)
            : RuneCells.Cut(text, columns)));
        return lines;
    }

    private static int RowOf(AxisView axis, double value, int height) =>
        (int)Math.Round((1 - axis.Fraction(value)) * (4 * height - 1)) / 4;

    private static string Centered(string before, string text, int width)
    {
        var cut = RuneCells.Cut(text, width);
        return before + new string(' ', (width - RuneCells.Of(cut)) / 2) + cut;
    }
}
