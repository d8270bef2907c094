using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Lines, markers and bars between two axes.</summary>
internal static class SvgPlot
{
    private const double NoDataSize = 14;

    // What stands on the very edge must not lose its outer half.
    private const double RoomForMarkers = 8;
    private const double RoomForLines = 1;

    public static void Draw(SvgCanvas canvas, FigureAxes axes, Figure figure, Box space)
    {
        var frame = new AxisFrame(axes, space);
        frame.DrawGrid(canvas);
        var box = frame.Plot;
        canvas.OpenClipped(box, axes.X.HoldsAll && axes.Y.HoldsAll ? RoomForMarkers : RoomForLines);
        var bars = figure.Traces.OfType<BarTrace>().ToArray();
        foreach (var (index, trace) in figure.Traces.Index())
        {
            var paint = canvas.Theme.Of(trace, index);
            switch (trace)
            {
                case BarTrace bar:
                    SvgBars.Draw(canvas, axes, bar, paint, box, Array.IndexOf(bars, bar), bars.Length);
                    break;
                case LineTrace line:
                    SvgLine.Draw(canvas, axes, line, paint, box);
                    break;
                case ScatterTrace scatter:
                    SvgScatter.Draw(canvas, axes, scatter, paint, box);
                    break;
            }
        }

        canvas.Close("svg");
        frame.DrawAxes(canvas);
        var note = axes.HasData ? "" : Messages.Text($"no data");
        canvas.Text(note, box.Middle, box.Center, NoDataSize, canvas.Theme.Muted, TextAnchor.Middle);
    }
}
