using System.Numerics;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A small gray picture, 8 bits a pixel.</summary>
public sealed class GrayImage
{
    private readonly byte[] pixels;

    /// <param name="pixels">Row by row from the top; 0 is black, 255 white.</param>
    /// <exception cref="ShapeException">The pixels are not width × height.</exception>
    public GrayImage(int width, int height, ReadOnlySpan<byte> pixels)
    {
        (Width, Height) = (Require.Positive(width), Require.Positive(height));
        if (pixels.Length != (long)width * height)
            throw Error.Shape($"An image of {width}×{height} has {(long)width * height} pixels, got {pixels.Length}.");
        this.pixels = pixels.ToArray();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>An image from numbers: black at minimum and below, white at maximum and above, NaN black.</summary>
    /// <exception cref="ShapeException">The values are not width × height.</exception>
    public static GrayImage From<T>(
        int width, int height, ReadOnlySpan<T> values, double minimum = 0, double maximum = 1)
        where T : INumberBase<T>
    {
        if (!(Require.Finite(minimum) < Require.Finite(maximum)))
            throw Error.Argument($"minimum must be below maximum, got {minimum} and {maximum}.", nameof(minimum));
        var pixels = new byte[values.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            var fraction = (double.CreateChecked(values[i]) - minimum) / (maximum - minimum);
            pixels[i] = (byte)Math.Round(255 * (double.IsNaN(fraction) ? 0 : Math.Clamp(fraction, 0, 1)));
        }

        return new GrayImage(width, height, pixels);
    }

    /// <summary>Row by row from the top.</summary>
    internal ReadOnlySpan<byte> Pixels => pixels;

    public byte this[int row, int column] => pixels[row * Width + column];

    /// <summary>Each pixel as a square of so many.</summary>
    internal GrayImage Enlarged(int factor)
    {
        if (factor == 1)
            return this;
        var enlarged = new byte[pixels.Length * factor * factor];
        for (var i = 0; i < enlarged.Length; i++)
            enlarged[i] = pixels[i / (Width * factor) / factor * Width + i % (Width * factor) / factor];
        return new GrayImage(Width * factor, Height * factor, enlarged);
    }

    public byte[] ToPng() => PngEncoder.Gray(Width, Height, pixels);

    /// <summary>The image as an address that HTML and SVG take.</summary>
    public string ToDataUri() => PngEncoder.ToDataUri(ToPng());
}
