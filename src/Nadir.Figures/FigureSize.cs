namespace Nadir.Figures;

/// <summary>The size a figure takes when none was set. Unit: CSS pixels.</summary>
internal static class FigureSize
{
    public static (double Width, double Height) Of(Figure figure) => figure.Traces switch
    {
        [ImageGridTrace images] => ImageGridLayout.SizeOf(figure, images),
        [HeatMapTrace { Square: true, Rows: > 0, Columns: > 0 } map] => SvgHeatMap.SizeOf(figure, map),
        _ when figure.IsSpatial => (720, 540),
        _ => (720, 440),
    };
}
