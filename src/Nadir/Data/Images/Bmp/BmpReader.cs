namespace Nadir;

/// <summary>Reads BMP: palettes of 1, 4 and 8 bits, 16 to 32 bits a pixel, RLE, bit fields.</summary>
internal static class BmpReader
{
    private const int LargestPalette = 256;

    public static Image Read(ImageContent content, ImageOptions options)
    {
        var header = BmpHeader.Read(content, options);
        var palette = header.Bits <= 8 ? ReadPalette(content, header) : [];
        if (header.PixelOffset > content.Position)
            content.Skip(header.PixelOffset - content.Position, "the space before the BMP pixels");
        if (header.Bits > 8)
            return BmpFields.Read(content, header);
        var numbers = header.Compression == BmpCompression.None ? ReadNumbers(content, header) : BmpRle.Read(content, header);
        return Paint(content, header, numbers, palette);
    }

    private static byte[] ReadPalette(ImageContent content, BmpHeader header)
    {
        var most = 1u << header.Bits;
        var declared = header.DeclaredColors == 0 ? most : header.DeclaredColors;
        if (declared > LargestPalette)
            throw content.Broken($"the BMP header declares {declared} colours; {header.Bits} bits number {most}. Fetch the file again.");
        var stored = content.Take((int)declared * header.ColorLength, "the BMP palette");
        var palette = new byte[declared * 3];
        for (var color = 0; color < declared; color++)
        {
            for (var channel = 0; channel < 3; channel++)
                palette[(color * 3) + channel] = stored[(color * header.ColorLength) + 2 - channel];
        }

        return palette;
    }

    private static byte[] ReadNumbers(ImageContent content, BmpHeader header)
    {
        var numbers = GC.AllocateUninitializedArray<byte>(header.Width * header.Height);
        var (row, bits, mask) = (new byte[header.RowLength], header.Bits, (1 << header.Bits) - 1);
        for (var y = 0; y < header.Height; y++)
        {
            content.Read(row, "the BMP pixels");
            var target = numbers.AsSpan((header.IsTopDown ? y : header.Height - 1 - y) * header.Width, header.Width);
            if (bits == 8)
            {
                row.AsSpan(0, target.Length).CopyTo(target);
                continue;
            }

            for (var x = 0; x < target.Length; x++)
                target[x] = (byte)((row[x * bits >> 3] >> (8 - bits - (x * bits & 7))) & mask);
        }

        return numbers;
    }

    private static Image Paint(ImageContent content, BmpHeader header, byte[] numbers, byte[] palette)
    {
        var colors = palette.Length / 3;
        var isGrey = Enumerable.Range(0, colors).All(i => palette[i * 3] == palette[(i * 3) + 1] && palette[i * 3] == palette[(i * 3) + 2]);
        var channels = isGrey ? 1 : 3;
        var largest = numbers.Max();
        if (largest >= colors)
            throw content.Broken($"a BMP pixel has number {largest} of the palette, which has {colors} colours. Fetch the file again.");
        var pixels = GC.AllocateUninitializedArray<byte>(checked(numbers.Length * channels));
        if (isGrey)
        {
            for (var i = 0; i < numbers.Length; i++)
                pixels[i] = palette[numbers[i] * 3];
        }
        else
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                var color = numbers[i] * 3;
                pixels[3 * i] = palette[color];
                pixels[(3 * i) + 1] = palette[color + 1];
                pixels[(3 * i) + 2] = palette[color + 2];
            }
        }

        return new Image(header.Width, header.Height, channels, pixels);
    }
}
