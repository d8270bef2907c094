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

    public static List<string> Lines(Figure figure, FigureAxes axes, int columns, int rows, Ansi ansi)
    {
        var caption = MathText.Of(axes.Y.Caption).Plain;
        var legend = TerminalLegend.Line(figure, columns, ansi, RuneCells.Cut(caption, columns));
        var lines = new List<string>();
        if (rows >= LeastRowsForLegend && legend.Length > 0)
            lines.Add(legend);
        var numbered = rows >= LeastRowsForAxis && columns >= LeastColumnsForNumbers;
        var footer = rows >= LeastRowsForCaption ? Footer(figure, axes, ansi, columns, rows / 4) : [];
        var under = MathText.Of(axes.X.Caption).Plain;
        var captions = rows >= LeastRowsForCaption && under.Length > 0 ? 1 : 0;
        var height = Math.Max(1, rows - lines.Count - footer.Count - captions - (numbered ? 2 : 0));

        var margin = numbered ? Ticks(axes.Y, height).Select(tick => RuneCells.Of(tick.Text)).DefaultIfEmpty(0).Max() : 0;
        var width = Math.Max(1, columns - (numbered ? margin + 2 : 0));
        if (axes.Aspect is { } aspect)
            (width, height) = Shaped(width, height, aspect);
        var ticks = numbered ? Ticks(axes.Y, height) : [];
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
                lines.Add(edge + canvas.Row(row, (text, painter) => Painted(figure, ansi, text, painter), ansi.Enabled ? ansi.On : null));
        }

        if (numbered)
            lines.AddRange(TerminalAxis.Lines(axes.X, margin + 1, width));
        if (captions > 0)
            lines.Add(Centered(new string(' ', numbered ? margin + 2 : 0), under, width));
        return [.. lines, .. footer];
    }

    // Keys to shades first, then notes; the plot keeps most of the room.
    private static List<string> Footer(Figure figure, FigureAxes axes, Ansi ansi, int columns, int most)
    {
        var keys = TerminalKey.Lines(figure, ansi).Where(line => Ansi.Cells(line) <= columns);
        return [.. keys.Concat(axes.Notes.Select(note => RuneCells.Cut(note, columns))).Take(Math.Max(1, most))];
    }

    // A dot of a cell is as wide as high, so both axes have one unit length where dots have the figure's proportions.
    private static (int Width, int Height) Shaped(int width, int height, double aspect)
    {
        var (wide, high) = (2.0 * width, 4.0 * height);
        return high > aspect * wide
            ? (width, Math.Clamp((int)Math.Round(aspect * wide / 4), 1, height))
            : (Math.Clamp((int)Math.Round(high / aspect / 2), 1, width), height);
    }

    private static List<Tick> Ticks(AxisView axis, int height) => axis.Ticks(Math.Max(1, height / RowsPerTick), NumberStyle.Terminal);

    private static string Painted(Figure figure, Ansi ansi, string text, int painter) =>
        painter == BrailleCanvas.Nobody ? text : ansi.Of(text, figure.Traces[painter], painter);

    private static int RowOf(AxisView axis, double value, int height) =>
        (int)Math.Round((1 - axis.Fraction(value)) * (4 * height - 1)) / 4;

    private static string Centered(string before, string text, int width)
    {
        var cut = RuneCells.Cut(text, width);
        return before + new string(' ', (width - RuneCells.Of(cut)) / 2) + cut;
    }
}
