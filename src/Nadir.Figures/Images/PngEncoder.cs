using System.Buffers.Binary;
using System.IO.Compression;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Writes pixels as PNG, 8 bits a channel.</summary>
/// <remarks>Source: PNG specification, third edition (W3C), sections 5 to 11.</remarks>
public static class PngEncoder
{
    private const byte GrayColorType = 0;
    private const byte RgbColorType = 2;
    internal const byte RgbaColorType = 6;

    /// <summary>Gray pixels, row by row from the top; 0 is black.</summary>
    /// <exception cref="ShapeException">The pixels are not width × height.</exception>
    public static byte[] Gray(int width, int height, ReadOnlySpan<byte> pixels) =>
        Encode(width, height, 1, GrayColorType, pixels);

    /// <summary>Red, green, blue pixels, row by row from the top.</summary>
    /// <exception cref="ShapeException">The pixels are not width × height × 3.</exception>
    public static byte[] Rgb(int width, int height, ReadOnlySpan<byte> pixels) =>
        Encode(width, height, 3, RgbColorType, pixels);

    /// <summary>The PNG as an address that HTML and SVG take for an image.</summary>
    public static string ToDataUri(ReadOnlySpan<byte> png) => "data:image/png;base64," + Convert.ToBase64String(png);

    private static byte[] Encode(int width, int height, int channels, byte colorType, ReadOnlySpan<byte> pixels)
    {
        var expected = (long)Require.Positive(width) * Require.Positive(height) * channels;
        if (pixels.Length != expected)
        {
            throw Error.Shape(
                $"A PNG of {width}×{height} pixels, {channels} channels, takes {expected} bytes, got {pixels.Length}.");
        }

        using var file = new MemoryStream();
        file.Write(PngChunk.Signature);
        WriteHeader(file, width, height, colorType);
        PngChunk.Write(file, "IDAT"u8, Compress(pixels, width * channels));
        PngChunk.Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    internal static void WriteHeader(Stream file, int width, int height, byte colorType)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, colorType);
        PngChunk.Write(file, "IHDR"u8, header);
    }

    /// <param name="pixels">Row by row from the top.</param>
    /// <param name="stride">Bytes a row.</param>
    internal static byte[] Compress(ReadOnlySpan<byte> pixels, int stride)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var start = 0; start < pixels.Length; start += stride)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(start, stride));
            }
        }

        return compressed.ToArray();
    }
}
