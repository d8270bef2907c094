using System.Buffers.Binary;

namespace Nadir;

/// <summary>Reads PBM, PGM and PPM, as text and binary, up to 16 bits; other maximal values are stretched.</summary>
internal static class PnmReader
{
    private const int Piece = 1 << 15;

    public static Image Read(ImageContent content, ImageOptions options)
    {
        var kind = content.Take(2, "the PNM header")[1] - '0';
        var text = new PnmText(content);
        var (width, height) = (text.Number("the PNM width"), text.Number("the PNM height"));
        var isBitmap = kind is 1 or 4;
        var largest = isBitmap ? 1 : text.Number("the largest value of the PNM image");
        if (largest is < 1 or > ushort.MaxValue)
            throw content.Broken($"the largest value of a PNM image is from 1 to 65535, got {largest}. Fetch the file again.");
        var channels = kind is 3 or 6 ? 3 : 1;
        var isWide = largest > byte.MaxValue;

        // Text has at least a digit a value and, but for bitmaps, a space between two.
        var perByte = kind switch { 1 => 1.0, 2 or 3 => 2.0 / channels, 4 => 8, _ => 1.0 / (channels * (isWide ? 2 : 1)) };
        ImageSize.Check(content, options, width, height, channels, perByte);
        var (columns, rows) = ((int)width, (int)height);
        if (kind > 3)
            text.EndHeader();
        if (isBitmap)
            return new Image(columns, rows, 1, kind == 1 ? TextBits(text, columns * rows) : Bits(content, columns, rows));
        var count = checked(columns * rows * channels);
        if (isWide)
            return new Image(columns, rows, channels, Words(content, kind < 4 ? text : null, count, (int)largest));
        return new Image(columns, rows, channels, Bytes(content, kind < 4 ? text : null, count, (int)largest));
    }

    private static byte[] TextBits(PnmText text, int count)
    {
        var pixels = new byte[count];
        for (var i = 0; i < count; i++)
            pixels[i] = text.Bit() ? byte.MinValue : byte.MaxValue;
        return pixels;
    }

    private static byte[] Bits(ImageContent content, int width, int height)
    {
        var (pixels, row) = (new byte[width * height], new byte[(width + 7) / 8]);
        for (int y = 0, to = 0; y < height; y++)
        {
            content.Read(row, "the PBM pixels");
            for (var x = 0; x < width; x++)
                pixels[to++] = (row[x >> 3] >> (7 - (x & 7)) & 1) == 0 ? byte.MaxValue : byte.MinValue;
        }

        return pixels;
    }

    private static byte[] Bytes(ImageContent content, PnmText? text, int count, int largest)
    {
        var pixels = GC.AllocateUninitializedArray<byte>(count);
        if (text is null)
            content.Read(pixels, "the PNM pixels");
        else
            text.Numbers(count, largest, (i, value) => pixels[i] = (byte)value);
        if (largest == byte.MaxValue)
            return pixels;
        var levels = new byte[byte.MaxValue + 1];
        for (var level = 0; level < levels.Length; level++)
            levels[level] = (byte)Math.Min(byte.MaxValue, Math.Round((double)level / largest * byte.MaxValue));
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = levels[pixels[i]];
        return pixels;
    }

    private static ushort[] Words(ImageContent content, PnmText? text, int count, int largest)
    {
        var pixels = GC.AllocateUninitializedArray<ushort>(count);
        if (text is not null)
            text.Numbers(count, largest, (i, value) => pixels[i] = Level(value, largest));
        for (var done = 0; text is null && done < count;)
        {
            var part = content.Take(Math.Min(Piece, (count - done) * sizeof(ushort)), "the PNM pixels");
            for (var i = 0; i < part.Length; i += sizeof(ushort))
                pixels[done++] = Level(BinaryPrimitives.ReadUInt16BigEndian(part[i..]), largest);
        }

        return pixels;
    }

    private static ushort Level(int value, int largest) => largest == ushort.MaxValue
        ? (ushort)value : (ushort)Math.Min(ushort.MaxValue, Math.Round((double)value / largest * ushort.MaxValue));
}
