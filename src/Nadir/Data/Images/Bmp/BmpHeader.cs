using System.Buffers.Binary;

namespace Nadir;

/// <summary>What a BMP file says of itself before its palette and pixels.</summary>
internal sealed record BmpHeader(int Width, int Height, bool IsTopDown, int Bits, BmpCompression Compression, uint PixelOffset)
{
    private const int FileHeaderLength = 14;
    private const int CoreLength = 12;
    private const int InfoLength = 40;
    private const int MasksOffset = 36;

    /// <summary>Bytes of a colour of the palette: 3 in the oldest form, else 4.</summary>
    public int ColorLength { get; init; } = 4;

    /// <summary>Colours that the header declares; 0 stands for as many as the bits can number.</summary>
    public uint DeclaredColors { get; init; }

    /// <summary>Where in a pixel red, green, blue and alpha lie; zeros where they are as usual.</summary>
    public uint[] Masks { get; init; } = new uint[4];

    /// <summary>Bytes of a row, filled up to four.</summary>
    public int RowLength => checked((int)((((long)Width * Bits) + 31) / 32 * 4));

    public static BmpHeader Read(ImageContent content, ImageOptions options)
    {
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(content.Take(FileHeaderLength, "the BMP header")[10..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(content.Take(sizeof(uint), "the BMP header"));
        if (length is not (CoreLength or InfoLength or 52 or 56 or 64 or 108 or 124))
            throw content.Broken($"a BMP header of {length} bytes is not known (12, 40, 52, 56, 64, 108, 124 are). Convert the file, with ImageMagick: magick in out.png.");
        var rest = content.Take((int)length - sizeof(uint), "the BMP header").ToArray();
        var header = length == CoreLength ? Core(rest, offset) : Info(rest, offset, content);
        Check(header, content);
        var pixelsPerByte = header.Compression is BmpCompression.Rle8 or BmpCompression.Rle4 ? DataStream.LargestRatio : 8.0 / header.Bits;
        ImageSize.Check(content, options, header.Width, header.Height, Image.MaximumChannels, pixelsPerByte);
        return header;
    }

    private static BmpHeader Core(byte[] rest, uint offset) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(rest), BinaryPrimitives.ReadUInt16LittleEndian(rest.AsSpan(2)), false,
        BinaryPrimitives.ReadUInt16LittleEndian(rest.AsSpan(6)), BmpCompression.None, offset)
    { ColorLength = 3 };

    private static BmpHeader Info(byte[] rest, uint offset, ImageContent content)
    {
        var height = BinaryPrimitives.ReadInt32LittleEndian(rest.AsSpan(4));
        var compression = (BmpCompression)BinaryPrimitives.ReadUInt32LittleEndian(rest.AsSpan(12));
        var masks = new uint[4];
        if (compression == BmpCompression.BitFields)
        {
            var inside = rest.Length >= 52;
            ReadOnlySpan<byte> place = inside ? rest.AsSpan(MasksOffset)
                : rest.Length >= MasksOffset + 12 ? rest.AsSpan(MasksOffset) : content.Take(12, "the BMP bit fields");
            for (var i = 0; i < (inside ? 4 : 3); i++)
                masks[i] = BinaryPrimitives.ReadUInt32LittleEndian(place[(4 * i)..]);
        }

        return new BmpHeader(
            BinaryPrimitives.ReadInt32LittleEndian(rest), height == int.MinValue ? 0 : Math.Abs(height), height < 0,
            BinaryPrimitives.ReadUInt16LittleEndian(rest.AsSpan(10)), compression, offset)
        {
            DeclaredColors = BinaryPrimitives.ReadUInt32LittleEndian(rest.AsSpan(28)),
            Masks = masks,
        };
    }

    private static void Check(BmpHeader header, ImageContent content)
    {
        var fits = header.Compression switch
        {
            BmpCompression.None => header.Bits is 1 or 4 or 8 or 16 or 24 or 32,
            BmpCompression.Rle8 => header.Bits == 8,
            BmpCompression.Rle4 => header.Bits == 4,
            BmpCompression.BitFields => header.Bits is 16 or 24 or 32,
            _ => false,
        };
        if (!fits)
            throw content.Broken($"a BMP image of {header.Bits} bits with compression {(uint)header.Compression} is not read (1 to 32 bits plain, RLE8, RLE4, bit fields are). Convert the file, with ImageMagick: magick in out.png.");
    }
}
