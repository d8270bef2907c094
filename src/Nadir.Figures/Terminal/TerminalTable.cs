namespace Nadir.Figures;

/// <summary>A table as aligned text; where it is too wide, the widest columns lose their ends.</summary>
internal static class TerminalTable
{
    private const int Gap = 2;
    private const int LeastColumn = 3;

    public static List<string> Lines(TableTrace table, int columns, int rows, Ansi ansi)
    {
        var headings = Plain(table.Headings);
        var texts = table.Rows.Select(Plain).ToArray();
        var widths = Enumerable.Range(0, headings.Length)
            .Select(column => texts.Select(row => RuneCells.Of(row[column])).Append(RuneCells.Of(headings[column])).Max()).ToArray();
        while (widths.Sum() + Gap * (widths.Length - 1) > columns && widths.Max() > LeastColumn)
            widths[Array.IndexOf(widths, widths.Max())]--;
        List<string> lines = [ansi.Bold(Line(headings, widths, columns))];
        if (rows > texts.Length + 1)
            lines.Add(RuneCells.Cut(string.Join("  ", widths.Select(width => new string('─', width))), columns));
        lines.AddRange(texts.Select(row => Line(row, widths, columns)));
        if (lines.Count <= rows)
            return lines;
        var more = $"… and {NumberText.Integer(lines.Count - rows + 1)} more";
        return [.. lines.Take(rows - 1), RuneCells.Cut(more, columns)];
    }

    private static string[] Plain(IReadOnlyList<string> texts) => [.. texts.Select(text => MathText.Of(text).Plain)];

    private static string Line(string[] texts, int[] widths, int columns) =>
        RuneCells.Cut(string.Join("  ", texts.Zip(widths, (text, width) => RuneCells.Pad(text, width))).TrimEnd(), columns);
}
