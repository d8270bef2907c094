namespace Nadir.Figures;

/// <summary>Histograms: filled where one is alone, outlines where several lie over each other.</summary>
internal static class TerminalBins
{
    /// <summary>Of the outline; null where the histogram is alone and its bins are filled.</summary>
    public static DotPattern? PatternOf(Figure figure, HistogramTrace histogram, bool apart) =>
        figure.Traces.OfType<HistogramTrace>().Count() == 1 ? null : DotPattern.Among(figure, histogram, LineDash.Solid, apart);

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, HistogramTrace histogram, int painter, DotPattern? outline)
    {
        var before = plane.Foot;
        for (var bin = 0; bin < histogram.Counts.Count; bin++)
        {
            var (low, high, count) = (histogram.Edges[bin], histogram.Edges[bin + 1], histogram.Counts[bin]);
            if (!plane.Axes.X.CanPlace(low) || !plane.Axes.X.CanPlace(high) || !plane.Axes.Y.CanPlace(count))
                continue;
            var (left, right, top) = (plane.X(low), plane.X(high), plane.Y(count));
            if (outline is null)
            {
                Fill(canvas, left, right, plane.Foot, top, painter);
                continue;
            }

            canvas.Line((left, before), (left, top), painter, outline);
            canvas.Line((left, top), (right, top), painter, outline);
            before = top;
            if (bin == histogram.Counts.Count - 1)
                canvas.Line((right, top), (right, plane.Foot), painter, outline);
        }
    }

    // A free column of dots tells neighbours apart, where they are wide enough to spare one.
    private static void Fill(BrailleCanvas canvas, double left, double right, double foot, double top, int painter)
    {
        if (top == foot)
            return;
        var (first, last) = (Math.Round(left), Math.Round(right) - (right - left >= 4 ? 2 : 1));
        for (var x = first; x <= Math.Max(first, last); x++)
            canvas.Line((x, foot), (x, top), painter, new DotPattern(1, 0));
    }
}
