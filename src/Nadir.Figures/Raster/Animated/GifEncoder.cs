using System.Buffers.Binary;

namespace Nadir.Figures;

/// <summary>Writes moving pictures as GIF, with one palette; what does not change is left transparent.</summary>
/// <remarks>Source: CompuServe, Graphics Interchange Format version 89a; looping by Netscape's extension.</remarks>
internal static class GifEncoder
{
    private const byte Transparent = 255;
    private const byte KeepAndTransparent = 0b0000_0101;
    private const byte KeepOnly = 0b0000_0100;

    public static byte[] Encode(AnimatedImage animation, CancellationToken cancellation)
    {
        var counts = new ColorCounts();
        foreach (var (image, _, _) in animation.Changes(image => image.OnWhite(), cancellation))
            counts.Add(image.Pixels);
        var palette = Palette.Of(counts, Transparent);

        using var file = new MemoryStream();
        var frame = 0;
        foreach (var (image, before, box) in animation.Changes(image => image.OnWhite(), cancellation))
        {
            if (before is null)
                WriteHeader(file, image, palette, animation.Loops);
            WriteControl(file, Hundredths(frame + 1) - Hundredths(frame), before is not null);
            WriteImage(file, Indices(image, before, box, palette), box);
            frame++;
        }

        file.WriteByte((byte)';');
        return file.ToArray();

        // Rounding the time at which a frame ends, not its length, keeps the whole as long as was asked.
        int Hundredths(int frames) => (int)Math.Round(animation.FrameDuration.TotalMilliseconds * frames / 10);
    }

    private static void WriteHeader(Stream file, PixelImage image, Palette palette, bool loops)
    {
        file.Write("GIF89a"u8);
        WriteSize(file, image.Width, image.Height);
        file.Write([0b1111_0111, 0, 0]);
        Span<byte> table = stackalloc byte[256 * 3];
        for (var i = 0; i < palette.Colors.Count; i++)
        {
            var color = palette.Colors[i];
            (table[3 * i], table[3 * i + 1], table[3 * i + 2]) = ((byte)color, (byte)(color >> 8), (byte)(color >> 16));
        }

        file.Write(table);
        if (loops)
            file.Write([0x21, 0xff, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0]);
    }

    private static void WriteControl(Stream file, int hundredths, bool transparent)
    {
        file.Write([0x21, 0xf9, 4, transparent ? KeepAndTransparent : KeepOnly]);
        WriteWord(file, hundredths);
        file.Write([Transparent, 0]);
    }

    private static void WriteImage(Stream file, byte[] indices, PixelBox box)
    {
        file.WriteByte((byte)',');
        WriteSize(file, box.Left, box.Top);
        WriteSize(file, box.Width, box.Height);
        file.WriteByte(0);
        LzwEncoder.Encode(indices, file);
    }

    private static byte[] Indices(PixelImage image, PixelImage? before, PixelBox box, Palette palette)
    {
        var indices = new byte[box.Width * box.Height];
        var at = 0;
        // Neighbours are mostly of one colour, so that the table is asked only at edges.
        var (known, index) = (image.Pixels[0], palette.IndexOf(image.Pixels[0]));
        for (var row = 0; row < box.Height; row++)
        {
            var pixels = image.Row(box, row);
            var old = before is null ? default : before.Row(box, row);
            for (var i = 0; i < pixels.Length; i++)
            {
                if (old.Length > 0 && old[i] == pixels[i])
                {
                    indices[at++] = Transparent;
                    continue;
                }

                if (pixels[i] != known)
                    (known, index) = (pixels[i], palette.IndexOf(pixels[i]));
                indices[at++] = index;
            }
        }

        return indices;
    }

    private static void WriteSize(Stream file, int first, int second)
    {
        WriteWord(file, first);
        WriteWord(file, second);
    }

    private static void WriteWord(Stream file, int value)
    {
        Span<byte> word = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(word, (ushort)value);
        file.Write(word);
    }
}
