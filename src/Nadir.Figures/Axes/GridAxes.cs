namespace Nadir.Figures;

/// <summary>The axes of a figure in a grid: its own, or the same numbers for all flat figures of the grid.</summary>
internal static class GridAxes
{
    /// <param name="hidesInner">Whether a figure leaves numbers and title to a neighbour that shares its axis.</param>
    public static FigureAxes Of(FigureGrid grid, int place, bool hidesInner)
    {
        var figure = grid.Figures[place];
        var hasBelow = hidesInner && place + grid.Columns < grid.Figures.Count && CanShare(grid.Figures[place + grid.Columns]);
        var hasLeft = hidesInner && place % grid.Columns > 0 && CanShare(grid.Figures[place - 1]);
        return new FigureAxes(figure, Sharing(grid, figure, grid.ShareX, hasBelow), Sharing(grid, figure, grid.ShareY, hasLeft));
    }

    private static AxisSharing Sharing(FigureGrid grid, Figure figure, bool shares, bool hasNeighbour) =>
        shares && CanShare(figure)
            ? new AxisSharing([.. grid.Figures.Where(CanShare)], hasNeighbour)
            : new AxisSharing([figure], IsInner: false);

    private static bool CanShare(Figure figure) => !figure.IsSpatial && !figure.Traces.Any(trace => trace.StandsAlone);
}
