using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A surface of heights over a grid, shaded and coloured by height; it makes its figure three-dimensional.</summary>
/// <remarks>NaN leaves a hole. Twin: mpl_toolkits.mplot3d plot_surface, plotly.graph_objects.Surface.</remarks>
public sealed class SurfaceTrace : Trace, IColorScaled
{
    internal SurfaceTrace(Grid grid) => Grid = grid;

    public IReadOnlyList<double> X => Grid.X;

    public IReadOnlyList<double> Y => Grid.Y;

    public Colormap Colormap { get; set => field = Require.Present(value, nameof(Colormap)); } = Colormap.Viridis;

    public string ValueTitle { get; set => field = PlainText.Of(value, nameof(ValueTitle)); } = "";

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    /// <summary>Range: (0, 1].</summary>
    public double Opacity { get; set => field = Require.Share(value, nameof(Opacity)); } = 1;

    /// <summary>The height at Y[row], X[column].</summary>
    public double this[int row, int column] => Grid[row, column];

    internal Grid Grid { get; }

    internal override bool IsSpatial => true;

    IEnumerable<double> IColorScaled.Values => Grid.Values;

    internal override void Extend(DataRange x, DataRange y) => Grid.Extend(x, y, cells: false);

    internal override void ExtendHeight(DataRange z)
    {
        foreach (var value in Grid.Values)
            z.Add(value);
    }
}
