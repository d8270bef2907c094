using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Rows of text under headings, numbers to the right; what has no room is counted.</summary>
internal static class SvgTable
{
    private const double Size = 13;
    private const double RowHeight = 26;
    private const double ColumnGap = 28;
    private const double WidestColumn = 320;
    private const double NoteSize = 12;

    /// <summary>The room that all of it takes.</summary>
    public static (double Width, double Height) SizeOf(TableTrace table) =>
        (Widths(table, double.MaxValue).Sum(width => width + ColumnGap), (table.Rows.Count + 1) * RowHeight + 8);

    public static void Draw(SvgCanvas canvas, TableTrace table, Box space)
    {
        var widths = Widths(table, space.Width);
        var fitting = (int)((space.Height - 4) / RowHeight) - 1;
        var shown = table.Rows.Count <= fitting ? table.Rows.Count : Math.Max(0, fitting - 1);
        var total = Math.Min(space.Width, widths.Sum(width => width + ColumnGap));
        bool[] numeric = [.. Enumerable.Range(0, table.Headings.Count).Select(column => IsNumeric(table, column))];
        DrawRow(canvas, numeric, table.Headings, widths, space.Left, space.Top, bold: true);
        for (var row = 0; row < shown; row++)
        {
            var top = space.Top + (row + 1) * RowHeight;
            var ink = row == 0 ? canvas.Theme.Axis : canvas.Theme.Grid;
            canvas.Line(space.Left, Math.Floor(top) + 0.5, space.Left + total, Math.Floor(top) + 0.5, ink);
            DrawRow(canvas, numeric, table.Rows[row], widths, space.Left, top, bold: false);
        }

        if (shown == table.Rows.Count)
            return;
        var rest = Messages.Text($"… and {NumberText.Integer(table.Rows.Count - shown)} more rows");
        var line = space.Top + (shown + 1) * RowHeight + RowHeight * 0.66;
        canvas.Text(rest, space.Left + ColumnGap / 2, line, NoteSize, canvas.Theme.Muted);
    }

    private static void DrawRow(
        SvgCanvas canvas, bool[] numeric, IReadOnlyList<string> texts, double[] widths, double left, double top, bool bold)
    {
        for (var column = 0; column < texts.Count; column++)
        {
            var text = MathText.Of(texts[column]).Fit(Size, widths[column], bold);
            var right = numeric[column];
            var x = left + ColumnGap / 2 + (right ? widths[column] : 0);
            var anchor = right ? TextAnchor.End : TextAnchor.Start;
            canvas.Text(text, x, top + RowHeight * 0.67, Size, canvas.Theme.Text, anchor, bold);
            left += widths[column] + ColumnGap;
        }
    }

    // Wide columns give way first, down to what all of them can have.
    private static double[] Widths(TableTrace table, double room)
    {
        double[] wanted = [.. table.Headings.Select((heading, column) => table.Rows
            .Select(row => MathText.Of(row[column]).Width(Size)).Append(MathText.Of(heading).Width(Size, bold: true)).Max())];
        var most = WidestColumn;
        while (wanted.Sum(width => Math.Min(width, most) + ColumnGap) > room && most > 8)
            most -= 4;
        return [.. wanted.Select(width => Math.Min(width, most))];
    }

    private static bool IsNumeric(TableTrace table, int column) =>
        table.Rows.Count > 0 && table.Rows.All(row => row[column].Length == 0 || row[column] is "–" or "—" || IsNumber(row[column]));

    private static bool IsNumber(string text) =>
        text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || " .,+-−±%×eE⁰¹²³⁴⁵⁶⁷⁸⁹⁻()∞".Contains(c, StringComparison.Ordinal));
}
