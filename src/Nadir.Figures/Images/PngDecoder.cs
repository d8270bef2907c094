using System.Buffers.Binary;
using System.IO.Compression;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Reads PNG files of 8-bit red, green, blue, with or without opacity, as browsers write them.</summary>
/// <remarks>Source: PNG specification, third edition (W3C), sections 7 to 10.</remarks>
internal static class PngDecoder
{
    private const uint Opaque = 0xff000000;

    /// <exception cref="DataException">The bytes are no PNG, or one of another kind.</exception>
    public static PixelImage Decode(ReadOnlyMemory<byte> png)
    {
        var chunks = PngChunk.ReadAll(png);
        if (chunks is not [{ Type: "IHDR", Data: { Length: 13 } header }, ..])
            throw Error.Data(null, $"The PNG does not begin with its header.");
        var (width, height) = (Int(header, 0), Int(header, 4));
        var channels = (header.Span[8], header.Span[9], header.Span[12]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            var (depth, type, interlace) => throw Error.Data(
                null,
                $"A PNG of 8 bits, colour type 2 or 6, interlace 0 was expected, got {depth}, {type} and {interlace}."),
        };
        var pixels = new uint[width * height];
        var stride = width * channels;
        using var data = new ZLibStream(new MemoryStream(Join(chunks)), CompressionMode.Decompress);
        var (row, above) = (new byte[1 + stride], new byte[1 + stride]);
        for (var y = 0; y < height; y++)
        {
            if (data.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                throw Error.Data(null, $"The PNG's pixels end in row {y} of {height}.");
            Restore(row[0], row.AsSpan(1), above.AsSpan(1), channels);
            Unpack(row.AsSpan(1), pixels.AsSpan(y * width, width), channels);
            (row, above) = (above, row);
        }

        return new PixelImage(width, height, pixels);
    }

    private static int Int(ReadOnlyMemory<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data.Span[at..]);

    private static byte[] Join(IReadOnlyList<PngChunk> chunks)
    {
        using var joined = new MemoryStream();
        foreach (var chunk in chunks.Where(chunk => chunk.Type == "IDAT"))
            joined.Write(chunk.Data.Span);
        return joined.ToArray();
    }

    private static void Restore(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int channels)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < channels ? 0 : row[i - channels];
            row[i] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => Paeth(left, above[i], i < channels ? 0 : above[i - channels]),
                _ => throw Error.Data(null, $"PNG rows have filters 0 to 4, got {filter}."),
            };
        }
    }

    private static byte Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) =
            (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }

    private static void Unpack(ReadOnlySpan<byte> row, Span<uint> pixels, int channels)
    {
        for (var i = 0; i < pixels.Length; i++)
        {
            var at = row.Slice(i * channels, channels);
            pixels[i] = at[0] | (uint)at[1] << 8 | (uint)at[2] << 16 | (channels == 4 ? (uint)at[3] << 24 : Opaque);
        }
    }
}
