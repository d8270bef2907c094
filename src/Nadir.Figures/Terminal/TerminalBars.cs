namespace Nadir.Figures;

/// <summary>Bars lying down, one row each: label, bar, value.</summary>
internal static class TerminalBars
{
    private const string Eighths = " ▏▎▍▌▋▊▉";
    private const int LeastRowsForLegend = 4;
    private const int LeastColumnsForLabels = 12;

    public static List<string> Lines(Figure figure, int columns, int rows, Ansi ansi)
    {
        var axes = new FigureAxes(figure);
        var bars = figure.Traces.Cast<BarTrace>().ToArray();
        var legend = TerminalLegend.Line(figure, columns, ansi, RuneCells.Cut(MathText.Of(axes.Y.Caption).Plain, columns));
        List<string> lines = rows >= LeastRowsForLegend && legend.Length > 0 ? [legend] : [];
        var values = bars.SelectMany(bar => bar.Values).Select(Text).DefaultIfEmpty("").Max(RuneCells.Of);
        var (labelled, numbered) = (columns >= LeastColumnsForLabels, columns >= values + LeastColumnsForLabels);
        var margin = labelled ? Math.Min(axes.X.Categories.Max(RuneCells.Of), columns / 3) : 0;
        var width = Math.Max(1, columns - (labelled ? margin + 2 : 0) - (numbered ? values + 1 : 0));
        var all = lines.Count + axes.X.Categories.Count * bars.Length;
        var places = bars.Select(bar => bar.Labels.Index().ToDictionary(label => label.Item, label => label.Index)).ToArray();
        foreach (var category in axes.X.Categories.Take(rows))
        {
            foreach (var (index, bar) in bars.Index())
            {
                var label = labelled ? RuneCells.Pad(index == 0 ? category : "", margin, right: true) + " │" : "";
                var at = places[index].GetValueOrDefault(category, -1);
                var value = at < 0 ? double.NaN : bar.Values[at];
                var shade = TerminalLegend.Shade(index, apart: !ansi.Enabled);
                var drawn = axes.Y.CanPlace(value) ? Bar(axes.Y, value, width, shade) : "";
                var number = at < 0 || !numbered ? "" : " " + Text(value);
                lines.Add($"{label}{ansi.Of(drawn, bar, index)}{new string(' ', width - drawn.Length)}{number}");
            }
        }

        var more = $"… and {NumberText.Integer(all - rows + 1)} more";
        return all <= rows ? lines : [.. lines.Take(rows - 1), RuneCells.Cut(more, columns)];
    }

    private static string Text(double value) => NumberText.Value(value, NumberStyle.Terminal);

    // A last partial block shows eighths of a cell; left of 0 a half is the finest that the character set has.
    private static string Bar(AxisView axis, double value, int width, char full)
    {
        var foot = axis.CanPlace(0) ? Math.Clamp(axis.Fraction(0), 0, 1) * width : 0;
        var end = Math.Clamp(axis.Fraction(value), 0, 1) * width;
        var start = (int)Math.Round(foot);
        if (end < foot)
        {
            var first = Math.Min((int)Math.Round(end), start);
            return new string(' ', first) + new string(full, start - first);
        }

        var eighths = Math.Max(0, (int)Math.Round((end - start) * 8));
        var part = full == '█' && eighths % 8 > 0 ? Eighths[eighths % 8].ToString() : "";
        return new string(' ', start) + new string(full, eighths / 8) + part;
    }
}
