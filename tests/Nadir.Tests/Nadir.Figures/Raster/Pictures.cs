using System.Globalization;
using Nadir.Figures;

namespace Nadir.Tests.Figures.Raster;

/// <summary>Small SVG texts, and images of known pixels.</summary>
internal static class Pictures
{
    public const uint Blue = 0xff_ff_00_00, Red = 0xff_00_00_ff, White = 0xff_ff_ff_ff, Navy = 0xff_30_20_10;

    /// <summary>A navy ground with a red rectangle in the lower right quarter.</summary>
    public static string Quarter(double width, double height, string more = "")
    {
        string[] sizes = [.. new[] { width, height, width / 2, height / 2 }.Select(size => size.ToString(CultureInfo.InvariantCulture))];
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{sizes[0]}" height="{sizes[1]}" viewBox="0 0 {sizes[0]} {sizes[1]}">
            <title>Quarter</title><rect width="{sizes[0]}" height="{sizes[1]}" fill="#102030"/>
            <rect x="{sizes[2]}" y="{sizes[3]}" width="{sizes[2]}" height="{sizes[3]}" fill="#ff0000"/>{more}</svg>
            """;
    }

    /// <summary>A white ground over which a blue square moves, with a word that stays.</summary>
    public static IEnumerable<string> Moving(int frames) => Enumerable.Range(0, frames).Select(i =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="120" height="80" font-family="sans-serif"><rect width="120" height="80" fill="#ffffff"/>
        <text x="10" y="70">loss</text><rect x="{10 * i}" y="20" width="10" height="10" fill="#0000ff"/></svg>
        """);

    /// <summary>An image written by our encoder shown pixel for pixel by a browser.</summary>
    public static string Embedding(byte[] image, string type, int width, int height) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><image width="{width}" height="{height}"
        style="image-rendering:pixelated" href="data:image/{type};base64,{Convert.ToBase64String(image)}"/></svg>
        """;

    public static uint At(this PixelImage image, int column, int row) => image.Pixels[row * image.Width + column];

    public static byte[] Png(PixelImage image)
    {
        var rgb = image.Bytes(image.Whole).Chunk(4).SelectMany(pixel => pixel[..3]).ToArray();
        return PngEncoder.Rgb(image.Width, image.Height, rgb);
    }

    /// <summary>Opaque pixels of random colours out of some.</summary>
    public static PixelImage Noise(int width, int height, int colors, int seed)
    {
        var random = new Random(seed);
        var palette = Enumerable.Range(0, colors).Select(_ => 0xff000000u | (uint)random.Next(1 << 24)).ToArray();
        return new PixelImage(width, height, [.. Enumerable.Range(0, width * height).Select(_ => palette[random.Next(colors)])]);
    }
}
