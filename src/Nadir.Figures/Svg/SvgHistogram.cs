namespace Nadir.Figures;

/// <summary>Adjoining bars under one outline; translucent, so that several lie over each other.</summary>
internal static class SvgHistogram
{
    private const double AloneOpacity = 0.75;
    private const double AmongOthersOpacity = 0.4;
    private const double HairlineWidth = 6;
    private const int MostBinsWithTips = 100;

    public static void Draw(SvgCanvas canvas, PlotPlane plane, HistogramTrace histogram, Paint paint, bool alone)
    {
        var outline = new PathData();
        var opacity = alone ? AloneOpacity : AmongOthersOpacity;
        var inOne = new PathData();
        for (var bin = 0; bin < histogram.Counts.Count; bin++)
        {
            var (low, high, count) = (histogram.Edges[bin], histogram.Edges[bin + 1], histogram.Counts[bin]);
            if (!plane.Axes.X.CanPlace(low) || !plane.Axes.X.CanPlace(high) || !plane.Axes.Y.CanPlace(count) || count == 0)
                continue;
            var (left, right, top) = (plane.X(low), plane.X(high), Math.Clamp(plane.Y(count), -1, plane.Box.Height + 1));
            List<(double X, double Y)> bar = [(left, plane.Foot), (left, top), (right, top), (right, plane.Foot)];
            var data = new PathData().Lines(bar, closed: true).ToString();
            if (histogram.Counts.Count > MostBinsWithTips)
                inOne.Lines(bar, closed: true);
            else
                canvas.Area(data, paint, opacity, $"{NumberText.Value(low)} to {NumberText.Value(high)}: {NumberText.Value(count)}");
            if (right - left >= HairlineWidth)
                outline.Lines(bar);
        }

        if (!inOne.IsEmpty)
            canvas.Area(inOne.ToString(), paint, opacity);
        if (!outline.IsEmpty)
            canvas.Path(outline.ToString(), alone ? canvas.Theme.Background : paint, 1, LineDash.Solid);
    }
}
