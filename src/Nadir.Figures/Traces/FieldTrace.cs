using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Values over a grid of numbers as colours, with a colour bar; NaN stays empty.</summary>
/// <remarks>Twin: matplotlib.pyplot.pcolormesh, plotly.graph_objects.Heatmap.</remarks>
public sealed class FieldTrace : Trace, IColorScaled
{
    internal FieldTrace(Grid grid) => Grid = grid;

    /// <summary>Where cells are centred from left to right, rising.</summary>
    public IReadOnlyList<double> X => Grid.X;

    /// <summary>Where cells are centred from the bottom up, rising.</summary>
    public IReadOnlyList<double> Y => Grid.Y;

    public Colormap Colormap { get; set => field = Require.Present(value, nameof(Colormap)); } = Colormap.Viridis;

    public string ValueTitle { get; set => field = PlainText.Of(value, nameof(ValueTitle)); } = "";

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    /// <summary>Whether a bar beside the plot tells values by their colours.</summary>
    public bool ShowColorBar { get; set; } = true;

    /// <summary>How opaque the colours are. Range: (0, 1].</summary>
    public double Opacity { get; set => field = Require.Share(value, nameof(Opacity)); } = 1;

    /// <summary>The value at Y[row], X[column].</summary>
    public double this[int row, int column] => Grid[row, column];

    internal Grid Grid { get; }

    bool IColorScaled.ShowsColorBar => ShowColorBar;

    IEnumerable<double> IColorScaled.Values => Grid.Values;

    internal override void Extend(DataRange x, DataRange y) => Grid.Extend(x, y, cells: true);
}
