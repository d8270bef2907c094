namespace Nadir.Figures;

/// <summary>Figures of a grid in one SVG: plots of a row and of a column in line, shared numbers and names once.</summary>
internal static class SvgGrid
{
    private const double TitleSize = 19;
    private const double SubtitleSize = 13.5;
    private const double Gap = 10;

    public static void Write(FigureGrid grid, TextWriter writer, Theme theme)
    {
        var canvas = new SvgCanvas(writer, theme);
        SvgRenderer.Open(canvas, grid, grid.Width, grid.Height, FigureDescription.Of(grid), grid.Metadata);
        var shared = SharedLegend(grid);
        var space = new Box(SvgRenderer.Margin, SvgRenderer.Margin, grid.Width - 2 * SvgRenderer.Margin, grid.Height);
        var top = DrawHeader(canvas, grid, shared, space);
        var layout = new GridLayout(grid, top);
        var panels = grid.Figures.Select((figure, place) => new SvgPanel(
            figure, GridAxes.Of(grid, place, hidesInner: true), Inside(layout.CellOf(place)), legend: shared.Count == 0)).ToList();
        var areas = layout.Align(panels, theme);
        foreach (var (panel, area) in panels.Zip(areas))
            panel.Draw(canvas, area);
        canvas.Close("svg");
    }

    /// <summary>The height of what stands above all figures.</summary>
    public static double HeaderHeight(FigureGrid grid, double width)
    {
        var space = new Box(SvgRenderer.Margin, SvgRenderer.Margin, width - 2 * SvgRenderer.Margin, 0);
        return DrawHeader(new SvgCanvas(TextWriter.Null, Theme.Light), grid, SharedLegend(grid), space);
    }

    private static double DrawHeader(SvgCanvas canvas, FigureGrid grid, IReadOnlyList<(Trace Trace, int Index)> legend, Box space)
    {
        var y = SvgHeader.DrawTitles(canvas, grid, space, TitleSize, SubtitleSize);
        if (legend.Count > 0)
            y = SvgLegend.Draw(canvas, legend, space, y + 4);
        return y == space.Top ? 0 : y;
    }

    // One legend serves all where all show the same names in the same colours and forms.
    private static IReadOnlyList<(Trace Trace, int Index)> SharedLegend(FigureGrid grid)
    {
        var entries = grid.Figures.Where(figure => figure.ShowLegend).Select(Legend.Entries).Where(names => names.Count > 0).ToList();
        return entries.Count > 1 && entries.All(names => Legend.IsSame(names, entries[0])) ? entries[0] : [];
    }

    private static Box Inside(Box cell) => new(
        cell.Left + SvgRenderer.Margin, cell.Top + Gap, cell.Width - 2 * SvgRenderer.Margin, cell.Height - 2 * Gap);
}
