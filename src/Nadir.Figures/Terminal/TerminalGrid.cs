namespace Nadir.Figures;

/// <summary>Figures of a grid, one below the other.</summary>
internal static class TerminalGrid
{
    public static string Render(FigureGrid grid, int columns, int rows, bool color)
    {
        var each = Math.Max(1, rows / grid.Figures.Count);
        return string.Join('\n', grid.Figures.Take(rows).Select(figure => figure.ToTerminal(columns, each, color)));
    }
}
