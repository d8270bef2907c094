namespace Nadir.Figures;

/// <summary>A matrix as a table of its numbers where that fits, and as shades where not.</summary>
internal static class TerminalHeatMap
{
    private const string Shades = " ░▒▓█";
    private const int Gap = 2;
    private const int LeastRowsForKey = 4;

    public static List<string> Lines(Figure figure, HeatMapTrace map, int columns, int rows)
    {
        if (map.Rows == 0 || map.Columns == 0)
            return [RuneCells.Cut(PlainText.Of(FigureDescription.Of(figure), nameof(figure)), columns)];
        List<string> table = map.Annotate && map.Rows < rows ? Table(figure, map, columns) : [];
        return table.Count > 0 && table.Max(RuneCells.Of) <= columns ? table : Shaded(map, columns, rows);
    }

    private static List<string> Table(Figure figure, HeatMapTrace map, int columns)
    {
        var texts = CellText.Of(map, NumberStyle.Terminal);
        var (row, column) = (MathText.Of(figure.YAxis.Caption).Plain, MathText.Of(figure.XAxis.Caption).Plain);
        var corner = row.Length > 0 && column.Length > 0 ? $"{row} \\ {column}" : "";
        var margin = map.RowLabels.Append(corner).Max(RuneCells.Of);
        var widest = Math.Max(texts.Cast<string>().Max(RuneCells.Of), (columns - margin) / map.Columns - Gap);
        var width = Math.Min(widest, map.ColumnLabels.Concat(texts.Cast<string>()).Max(RuneCells.Of)) + Gap;
        var heads = map.ColumnLabels.Select(label => Right(RuneCells.Cut(label, width - Gap), width));
        List<string> lines = [Right(corner, margin) + string.Concat(heads)];
        for (var r = 0; r < map.Rows; r++)
        {
            var cells = Enumerable.Range(0, map.Columns).Select(c => Right(texts[r, c], width));
            lines.Add(Right(map.RowLabels[r], margin) + string.Concat(cells));
        }

        return lines;
    }

    private static List<string> Shaded(HeatMapTrace map, int columns, int rows)
    {
        var scale = new ColorScale(map);
        var cells = map.Columns * 2 <= columns ? 2 : 1;
        var key = rows >= LeastRowsForKey && map.Values.Any(double.IsFinite);
        var (high, wide) = (Math.Min(key ? rows - 1 : rows, map.Rows), Math.Min(columns / cells, map.Columns));
        return
        [
            .. Enumerable.Range(0, high).Select(r => string.Concat(Enumerable.Range(0, wide).Select(c =>
                new string(Shade(map[r * map.Rows / high, c * map.Columns / wide]), cells)))),
            .. key ? [RuneCells.Cut(Key(map), columns)] : Array.Empty<string>(),
        ];

        char Shade(double value) => double.IsNaN(value)
            ? '?'
            : Shades[Math.Min(Shades.Length - 1, (int)(scale.Fraction(value) * Shades.Length))];
    }

    private static string Key(HeatMapTrace map)
    {
        var finite = map.Values.Where(double.IsFinite).ToArray();
        var (low, high) = (map.Minimum ?? finite.Min(), map.Maximum ?? finite.Max());
        return $"{Text(low)} {Shades} {Text(high)} {MathText.Of(map.ValueTitle).Plain}";

        static string Text(double value) => NumberText.Value(value, NumberStyle.Terminal);
    }

    private static string Right(string text, int cells) => RuneCells.Pad(text, cells, right: true);
}
