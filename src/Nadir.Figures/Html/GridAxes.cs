namespace Nadir.Figures;

/// <summary>The axes of a figure in a grid.</summary>
internal static class GridAxes
{
    public static FigureAxes Of(FigureGrid grid, int place) => new(grid.Figures[place]);
}
