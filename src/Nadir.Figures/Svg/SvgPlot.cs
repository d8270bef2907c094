using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Traces between two axes, with the colour bars they need and notes at their places.</summary>
internal sealed class SvgPlot
{
    private const double NoDataSize = 14;

    // What stands on the very edge must not lose its outer half.
    private const double RoomForMarkers = 8;
    private const double RoomForLines = 1;
    private readonly Figure figure;
    private readonly FigureAxes axes;
    private readonly IReadOnlyList<SvgColorBar> bars;
    private readonly AxisFrame frame;
    private readonly Box space;

    /// <param name="space">Where everything must fit.</param>
    /// <param name="area">Where the plot must stand, when neighbours decide that.</param>
    public SvgPlot(Figure figure, FigureAxes axes, Box space, Theme theme, Box? area = null)
    {
        (this.figure, this.axes, this.space) = (figure, axes, space);
        bars = SvgColorBar.Of(figure, theme);
        var room = space with { Width = Math.Max(40, space.Width - bars.Sum(bar => bar.Room)) };
        frame = new AxisFrame(axes, room, axes.Aspect, area);
    }

    /// <summary>Where the plot may stand.</summary>
    public Box Area => frame.Area;

    public void Draw(SvgCanvas canvas)
    {
        frame.DrawGrid(canvas);
        var plane = new PlotPlane(axes, frame.Plot);
        canvas.OpenClipped(frame.Plot, axes.X.HoldsAll && axes.Y.HoldsAll ? RoomForMarkers : RoomForLines);
        var taken = new List<LabelPlace>();
        var painter = new SvgTraces(canvas, plane, figure, taken);
        foreach (var (index, trace) in figure.Traces.Index())
            painter.Draw(trace, canvas.Theme.Of(trace, index));
        canvas.Close("svg");
        frame.DrawAxes(canvas);
        SvgAnnotations.Draw(canvas, plane, figure, space, taken);
        var note = axes.HasData ? "" : Messages.Text($"no data");
        canvas.Text(note, frame.Plot.Middle, frame.Plot.Center, NoDataSize, canvas.Theme.Muted, TextAnchor.Middle);
        var left = frame.Plot.Right;
        foreach (var bar in bars)
        {
            bar.Draw(canvas, new Box(left + SvgColorBar.Gap, frame.Plot.Top, SvgColorBar.Width, frame.Plot.Height));
            left += bar.Room;
        }
    }
}
