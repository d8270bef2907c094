using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>How many pixels a picture has.</summary>
internal readonly record struct PixelSize(int Width, int Height)
{
    public const double LeastScale = 0.1;
    public const double MostScale = 16;

    // Browsers draw more, but cut sides above 16384 into tiles, and a picture of 64 million takes about 1 GB in all.
    private const int MostASide = 16384;
    private const int MostInAll = 64_000_000;

    /// <exception cref="ArgumentOutOfRangeException">The scale is out of range, or the picture too large.</exception>
    public static PixelSize Of(SvgDocument svg, double scale)
    {
        if (!(scale is >= LeastScale and <= MostScale))
            throw Error.OutOfRange($"scale must be from {LeastScale} to {MostScale}, got {scale}.", nameof(scale));
        var (width, height) = (Side(svg.Width * scale), Side(svg.Height * scale));
        if (width > MostASide || height > MostASide || width * height > MostInAll)
        {
            var fits = Math.Min(
                MostASide / Math.Max(svg.Width, svg.Height), Math.Sqrt(MostInAll / (svg.Width * svg.Height)));
            throw Error.OutOfRange(
                $"{svg.Width}×{svg.Height} at scale {scale} makes {width}×{height} pixels; the most is {MostASide} a side and {MostInAll} in all. Pass a scale of at most {Math.Floor(100 * fits) / 100}, or make the figure smaller.",
                nameof(scale));
        }

        return new PixelSize((int)width, (int)height);
    }

    private static double Side(double length) => Math.Max(1, Math.Round(length));
}
