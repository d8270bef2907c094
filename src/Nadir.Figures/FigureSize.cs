namespace Nadir.Figures;

/// <summary>The size a figure takes when none was set. Unit: CSS pixels.</summary>
internal static class FigureSize
{
    private const double UsualWidth = 720;
    private const double UsualHeight = 440;
    private const double SpatialHeight = 540;
    private const double UsualSide = 400;
    private const double LeastWidth = 240;
    private const double LeastHeight = 100;
    private const double MostHeight = 2000;

    public static (double Width, double Height) Of(Figure figure) => figure.Traces switch
    {
        [ImageGridTrace images] => ImageGridLayout.SizeOf(figure, images),
        [HeatMapTrace { Square: true, Rows: > 0, Columns: > 0 } map] => SvgHeatMap.SizeOf(figure, map),
        [TableTrace table] => OfTable(figure, table),
        _ when figure.IsSpatial => (UsualWidth, SpatialHeight),
        _ => figure.EqualAspect && new FigureAxes(figure) is { Aspect: { } aspect } axes
            ? OfPlot(figure, axes, aspect)
            : (UsualWidth, UsualHeight),
    };

    // A plot of fixed sides leaves no room unused beside it.
    private static (double Width, double Height) OfPlot(Figure figure, FigureAxes axes, double aspect)
    {
        var (width, height) = (UsualSide / Math.Sqrt(aspect), UsualSide * Math.Sqrt(aspect));
        var trial = new Box(SvgRenderer.Margin, SvgRenderer.Margin, width + 100, height + 100);
        var area = new SvgPanel(figure, axes, trial).Area(Theme.Light);
        return (
            Math.Ceiling(width + trial.Width - area.Width + 2 * SvgRenderer.Margin),
            Math.Ceiling(height + trial.Height - area.Height + 2 * SvgRenderer.Margin));
    }

    private static (double Width, double Height) OfTable(Figure figure, TableTrace table)
    {
        var (wide, high) = SvgTable.SizeOf(table);
        var title = Math.Max(MathText.Of(figure.Title).Width(17, bold: true), MathText.Of(figure.Subtitle).Width(13));
        var width = Math.Max(LeastWidth, Math.Ceiling(Math.Max(wide, title) + 2 * SvgRenderer.Margin));
        var header = SvgHeader.Draw(
            new SvgCanvas(TextWriter.Null, Theme.Light), figure, new Box(SvgRenderer.Margin, SvgRenderer.Margin, width, 0));
        return (width, Math.Clamp(Math.Ceiling(header + high + SvgRenderer.Margin), LeastHeight, MostHeight));
    }
}
