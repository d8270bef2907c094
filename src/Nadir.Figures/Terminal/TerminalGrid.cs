namespace Nadir.Figures;

/// <summary>Figures of a grid: side by side where there is room for each, else below each other.</summary>
internal static class TerminalGrid
{
    private const int LeastColumns = 36;
    private const int LeastRows = 8;
    private const int Gap = 2;

    public static string Render(FigureGrid grid, int columns, int rows, bool color)
    {
        var ansi = new Ansi(color);
        List<string> lines = grid.Title.Length > 0 && rows > LeastRows * grid.Rows
            ? [ansi.Bold(RuneCells.Cut(MathText.Of(grid.Title).Plain, columns))]
            : [];
        var beside = Math.Clamp((columns + Gap) / (LeastColumns + Gap), 1, Math.Min(grid.Columns, grid.Figures.Count));
        var width = (columns + Gap) / beside - Gap;
        var high = (grid.Figures.Count + beside - 1) / beside;
        var room = rows - lines.Count;
        foreach (var (place, row) in grid.Figures.Index().Chunk(beside).Index())
        {
            // What is left of the division goes to the first rows.
            var height = room / high + (place < room % high ? 1 : 0);
            if (height == 0)
                break;
            var cells = row.Select(figure => TerminalRenderer.Lines(
                figure.Item, GridAxes.Of(grid, figure.Index, hidesInner: false), width, height, color)).ToArray();
            for (var i = 0; i < cells.Max(cell => cell.Count); i++)
                lines.Add(string.Join(new string(' ', Gap), cells.Select(cell => Padded(i < cell.Count ? cell[i] : "", width))).TrimEnd());
        }

        return string.Join('\n', lines);
    }

    private static string Padded(string line, int width) => line + new string(' ', Math.Max(0, width - Ansi.Cells(line)));
}
