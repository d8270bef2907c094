namespace Nadir.Figures;

/// <summary>Where the images of a grid and their captions stand. Unit: CSS pixels.</summary>
internal sealed class ImageGridLayout
{
    public const double CaptionSize = 11;
    public const double CaptionLine = 14;
    private const double Gap = 12;
    private const double LeastWidth = 200;
    private const double LeastHeight = 80;

    private const double LeastImage = 4;

    public ImageGridLayout(ImageGridTrace grid)
        : this(grid, double.PositiveInfinity, double.PositiveInfinity)
    {
    }

    /// <param name="room">Images of their usual size, or as much smaller as fits.</param>
    public ImageGridLayout(ImageGridTrace grid, Box room)
        : this(grid, room.Width, room.Height)
    {
    }

    private ImageGridLayout(ImageGridTrace grid, double width, double height)
    {
        var (wide, high) = grid.Images is [{ } first, ..] ? (first.Width, first.Height) : (1, 1);
        var lines = grid.Captions.Select(caption => caption.Split('\n').Length).DefaultIfEmpty(0).Max();
        var columns = Math.Max(1, Math.Min(grid.Columns, grid.Images.Count));
        var (widest, highest) = ((width + Gap) / columns - Gap, (height + Gap) / Math.Max(1, grid.Rows) - lines * CaptionLine - Gap);
        var side = Math.Max(wide, high);
        var scale = Math.Min(grid.ImageSize / side, Math.Max(LeastImage / side, Math.Min(widest / wide, highest / high)));
        (ImageWidth, ImageHeight) = (wide * scale, high * scale);
        CellWidth = ImageWidth + Gap;
        CellHeight = ImageHeight + lines * CaptionLine + Gap;
    }

    public double ImageWidth { get; }

    public double ImageHeight { get; }

    public double CellWidth { get; }

    public double CellHeight { get; }

    public static (double Width, double Height) SizeOf(Figure figure, ImageGridTrace grid)
    {
        var layout = new ImageGridLayout(grid);
        var columns = Math.Max(1, Math.Min(grid.Columns, grid.Images.Count));
        var header = SvgHeader.Draw(new SvgCanvas(TextWriter.Null, Theme.Light), figure, default);
        var frame = 2 * SvgRenderer.Margin - Gap;
        var (width, height) = (columns * layout.CellWidth + frame, header + grid.Rows * layout.CellHeight + frame);
        return (Math.Max(LeastWidth, width), Math.Max(LeastHeight, height));
    }
}
