namespace Nadir.Figures;

/// <summary>A figure as lines of text; where room is short, titles go first, then axes, and the data stays.</summary>
internal static class TerminalRenderer
{
    private const int LeastRowsForTitle = 6;

    public static string Render(Figure figure, int columns, int rows, bool color) =>
        string.Join('\n', Lines(figure, new FigureAxes(figure), columns, rows, color));

    /// <returns>At most so many rows, none wider than so many columns.</returns>
    public static List<string> Lines(Figure figure, FigureAxes axes, int columns, int rows, bool color)
    {
        var ansi = new Ansi(color);
        var lines = new List<string>();
        if (rows >= LeastRowsForTitle && figure.Title.Length > 0)
            lines.Add(ansi.Bold(RuneCells.Cut(MathText.Of(figure.Title).Plain, columns)));
        var left = rows - lines.Count;
        lines.AddRange(figure.Traces switch
        {
            [ImageGridTrace] => [RuneCells.Cut(PlainText.Of(FigureDescription.Of(figure), nameof(figure)), columns)],
            [TableTrace table] => TerminalTable.Lines(table, columns, left, ansi),
            [HeatMapTrace map] => TerminalHeatMap.Lines(figure, map, columns, left),
            [BarTrace, ..] traces when traces.All(trace => trace is BarTrace { Labels.Count: > 0 }) =>
                TerminalBars.Lines(figure, columns, left, ansi),
            _ => TerminalPlot.Lines(figure, axes, columns, left, ansi),
        });
        return [.. lines.Take(rows).Select(line => line.TrimEnd())];
    }
}
