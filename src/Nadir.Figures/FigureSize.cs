namespace Nadir.Figures;

/// <summary>The size a figure takes when none was set. Unit: CSS pixels.</summary>
internal static class FigureSize
{
    public static (double Width, double Height) Of(Figure figure) => figure.Traces switch
    {
        [ImageGridTrace images] => ImageGridLayout.SizeOf(figure, images),
        [HeatMapTrace { Square: true } map] => (640, Math.Clamp(150 + 460 * map.Rows / (double)map.Columns, 240, 900)),
        _ => (720, 440),
    };
}
