using System.Buffers.Binary;

namespace Nadir.Figures;

/// <summary>Writes moving pictures as PNG: all colours, exact; only what changes is stored again.</summary>
/// <remarks>Source: PNG specification, third edition (W3C), on the chunks acTL, fcTL and fdAT.</remarks>
internal static class ApngEncoder
{
    private const ushort Milliseconds = 1000;

    public static byte[] Encode(AnimatedImage animation, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        var sequence = 0;
        foreach (var (image, before, box) in animation.Changes(image => image, cancellation))
        {
            var pixels = PngEncoder.Compress(image.Bytes(box), box.Width * sizeof(uint));
            if (before is null)
            {
                file.Write(PngChunk.Signature);
                PngEncoder.WriteHeader(file, image.Width, image.Height, PngEncoder.RgbaColorType);
                // Times to play; 0 is for ever.
                PngChunk.Write(file, "acTL"u8, [.. Word(animation.Frames.Count), .. Word(animation.Loops ? 0 : 1)]);
            }

            PngChunk.Write(file, "fcTL"u8, Control(sequence++, box, animation.FrameDuration));
            if (before is null)
                PngChunk.Write(file, "IDAT"u8, pixels);
            else
                PngChunk.Write(file, "fdAT"u8, [.. Word(sequence++), .. pixels]);
        }

        PngChunk.Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Control(int sequence, PixelBox box, TimeSpan duration)
    {
        // The last two bytes say: keep what is shown, and put the new pixels in place of the old.
        byte[] control =
        [
            .. Word(sequence), .. Word(box.Width), .. Word(box.Height), .. Word(box.Left), .. Word(box.Top),
            0, 0, 0, 0, 0, 0,
        ];
        BinaryPrimitives.WriteUInt16BigEndian(control.AsSpan(20), (ushort)Math.Round(duration.TotalMilliseconds));
        BinaryPrimitives.WriteUInt16BigEndian(control.AsSpan(22), Milliseconds);
        return control;
    }

    private static byte[] Word(int value)
    {
        var word = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(word, value);
        return word;
    }
}
