using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A surface of heights over a grid, shaded and coloured by height; it makes its figure three-dimensional.</summary>
/// <remarks>
/// NaN leaves a hole. Of more than 129 lines each way, 129 at equal distances are drawn.
/// Twin: mpl_toolkits.mplot3d plot_surface, plotly.graph_objects.Surface.
/// </remarks>
public sealed class SurfaceTrace : Trace, IColorScaled
{
    internal SurfaceTrace(Grid grid)
    {
        if (grid.X.Length < 2 || grid.Y.Length < 2)
            throw Error.Shape($"AddSurface needs at least 2 x and 2 y, got {grid.X.Length} x and {grid.Y.Length} y; AddPath draws a line in space.");
        Grid = grid;
    }

    public IReadOnlyList<double> X => Grid.X;

    public IReadOnlyList<double> Y => Grid.Y;

    public Colormap Colormap { get; set => field = Require.Present(value, nameof(Colormap)); } = Colormap.Viridis;

    public string ValueTitle { get; set => field = PlainText.Of(value, nameof(ValueTitle)); } = "";

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    /// <summary>How opaque it is; whatever of it is behind other parts of it stays hidden. Range: (0, 1].</summary>
    public double Opacity { get; set => field = Require.Share(value, nameof(Opacity)); } = 1;

    /// <summary>Whether the lines of the grid are drawn on it; good for coarse grids.</summary>
    public bool ShowMesh { get; set; }

    /// <summary>Whether its contours are drawn on the floor of the box; on the ceiling where it is seen from below.</summary>
    public bool ShowFloorContours { get; set; }

    /// <summary>The height at Y[row], X[column].</summary>
    public double this[int row, int column] => Grid[row, column];

    internal Grid Grid { get; }

    internal override bool IsSpatial => true;

    bool IColorScaled.ShowsColorBar => Color is null;

    IEnumerable<double> IColorScaled.Values => Grid.Values;

    internal override void Extend(DataRange x, DataRange y) => Grid.Extend(x, y, cells: false);

    internal override void ExtendHeight(DataRange z)
    {
        foreach (var value in Grid.Values)
            z.Add(value);
    }
}
