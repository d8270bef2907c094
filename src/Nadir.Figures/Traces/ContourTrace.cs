using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>The contours of a function: lines of equal value with their levels written into them, or filled bands between levels.</summary>
/// <remarks>
/// Colours step evenly from level to level, so levels at any distance are told apart; one colour for all lines where
/// <see cref="Trace.Color"/> is set. The window is the whole plot: what lies beyond it is cut.
/// Twin: matplotlib.pyplot.contour, contourf and clabel, plotly.graph_objects.Contour.
/// </remarks>
public sealed class ContourTrace : Trace, IColorScaled
{
    internal ContourTrace(ContourSet contours) => Contours = Require.Present(contours);

    public ContourSet Contours { get; }

    /// <summary>Whether the bands between levels are filled, and a colour bar tells their values.</summary>
    public bool Filled { get; set; }

    /// <summary>Whether lines are drawn; filled bands alone where not.</summary>
    public bool Lines { get; set; } = true;

    /// <summary>Whether each line has its level written into a gap, where it is long enough.</summary>
    public bool Labels { get; set; } = true;

    /// <summary>Range: above 0. Unit: CSS pixels.</summary>
    public double Thickness { get; set => field = Require.Positive(value, nameof(Thickness)); } = 1.5;

    public Colormap Colormap { get; set => field = Require.Present(value, nameof(Colormap)); } = Colormap.Viridis;

    public string ValueTitle { get; set => field = PlainText.Of(value, nameof(ValueTitle)); } = "";

    double? IColorScaled.Minimum => null;

    double? IColorScaled.Maximum => null;

    IEnumerable<double> IColorScaled.Values => Contours.Levels;

    bool IColorScaled.ShowsColorBar => Filled;

    internal override IEnumerable<string> Notes() => Contours.Notes;

    internal override void Extend(DataRange x, DataRange y) => Contours.Window.Frame(x, y);
}
