using System.Buffers.Binary;

namespace Nadir;

/// <summary>What a PNG file says of itself before its pixels.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, PngColorType ColorType, bool IsInterlaced)
{
    /// <summary>Red, green and blue of each number; empty where there is no palette.</summary>
    public byte[] Palette { get; set; } = [];

    /// <summary>The content of tRNS: an alpha for each number of the palette, or the colour that is transparent.</summary>
    public byte[]? Transparency { get; set; }

    /// <summary>Numbers of a pixel as they are stored.</summary>
    public int Stored => ColorType switch
    {
        PngColorType.Rgb => 3,
        PngColorType.GreyAlpha => 2,
        PngColorType.Rgba => 4,
        _ => 1,
    };

    /// <summary>Channels of the picture.</summary>
    public int Channels => (ColorType == PngColorType.Palette ? 3 : Stored) + (Transparency is null ? 0 : 1);

    public int BitsPerPixel => Stored * Depth;

    /// <summary>The distance of a byte to its left neighbour.</summary>
    public int Pixel => Math.Max(1, BitsPerPixel / 8);

    /// <summary>Bytes of a row of so many pixels.</summary>
    public int RowLength(int width) => checked((int)((((long)width * BitsPerPixel) + 7) / 8));

    /// <summary>Reads the content of IHDR.</summary>
    public static PngHeader Read(ReadOnlySpan<byte> chunk, ImageContent content, ImageOptions options)
    {
        if (chunk.Length != PngFormat.HeaderLength)
            throw content.Broken($"the PNG header must have {PngFormat.HeaderLength} bytes, got {chunk.Length}. Fetch the file again.");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk), BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]));
        var (depth, color) = (chunk[8], (PngColorType)chunk[9]);
        var depths = color switch
        {
            PngColorType.Grey => new[] { 1, 2, 4, 8, 16 },
            PngColorType.Palette => [1, 2, 4, 8],
            PngColorType.Rgb or PngColorType.GreyAlpha or PngColorType.Rgba => [8, 16],
            _ => throw content.Broken($"PNG colour type {chunk[9]} does not exist (0, 2, 3, 4, 6 do). Fetch the file again."),
        };
        if (!depths.Contains(depth))
            throw content.Broken($"PNG images of colour type {chunk[9]} have {string.Join(", ", depths)} bits, got {depth}. Fetch the file again.");
        if (chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
        {
            throw content.Broken(
                $"PNG compression {chunk[10]}, filter {chunk[11]}, interlace {chunk[12]} do not exist (0, 0, and 0 or 1 do). Fetch the file again.");
        }

        var header = new PngHeader((int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue), depth, color, chunk[12] == 1);
        ImageSize.Check(content, options, width, height, Image.MaximumChannels, 8.0 * DataStream.LargestRatio / header.BitsPerPixel);
        return header;
    }
}
