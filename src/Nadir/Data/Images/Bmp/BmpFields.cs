using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>Reads the pixels of BMP files that hold red, green, blue and perhaps alpha in 16, 24 or 32 bits.</summary>
internal static class BmpFields
{
    private static readonly uint[] Fifteen = [0x7C00, 0x3E0, 0x1F, 0];
    private static readonly uint[] Whole = [0xFF0000, 0xFF00, 0xFF, 0];
    private static readonly uint[] WholeWithAlpha = [0xFF0000, 0xFF00, 0xFF, 0xFF000000];

    public static Image Read(ImageContent content, BmpHeader header)
    {
        var masks = Masks(content, header);
        var channels = masks[3] == 0 ? 3 : 4;
        var pixels = GC.AllocateUninitializedArray<byte>(checked(header.Width * header.Height * channels));
        var row = new byte[header.RowLength];
        for (var y = 0; y < header.Height; y++)
        {
            content.Read(row, "the BMP pixels");
            var target = pixels.AsSpan((header.IsTopDown ? y : header.Height - 1 - y) * header.Width * channels, header.Width * channels);
            if (header.Bits == 24)
                Swap(row, target);
            else
                Unpack(row, target, masks.AsSpan(0, channels), header.Bits / 8);
        }

        return new Image(header.Width, header.Height, channels, pixels);
    }

    private static uint[] Masks(ImageContent content, BmpHeader header)
    {
        if (header.Compression == BmpCompression.None)
            return header.Bits == 16 ? Fifteen : Whole;
        if (header.Bits == 32 && header.Masks.All(static mask => mask == 0))
            return WholeWithAlpha;
        if (header.Masks.AsSpan(0, 3).Contains(0u))
            throw Unknown(content, header);
        foreach (var mask in header.Masks)
        {
            var field = mask >> BitOperations.TrailingZeroCount(mask | 0x80000000);
            if ((field & (field + 1)) != 0)
                throw Unknown(content, header);
        }

        if (header.Bits == 24 && !header.Masks.AsSpan(0, 3).SequenceEqual(Whole.AsSpan(0, 3)))
            throw Unknown(content, header);
        return header.Bits == 24 ? Whole : header.Masks;
    }

    private static DataException Unknown(ImageContent content, BmpHeader header) => content.Broken(
        $"BMP bit fields {string.Join(", ", header.Masks.Select(static mask => $"0x{mask:X}"))} are not read: each must be one run of bits. Convert the file, with ImageMagick: magick in out.png.");

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Swap(ReadOnlySpan<byte> row, Span<byte> target)
    {
        // Five pixels at once; the sixteenth byte is written again by the next.
        var turned = Vector128.Create((byte)2, 1, 0, 5, 4, 3, 8, 7, 6, 11, 10, 9, 14, 13, 12, 15);
        var i = 0;
        for (; i <= target.Length - Vector128<byte>.Count; i += 15)
            Vector128.Shuffle(Vector128.Create(row[i..]), turned).CopyTo(target[i..]);
        for (; i + 2 < target.Length; i += 3)
        {
            target[i] = row[i + 2];
            target[i + 1] = row[i + 1];
            target[i + 2] = row[i];
        }
    }

    private static void Unpack(byte[] row, Span<byte> target, ReadOnlySpan<uint> masks, int length)
    {
        Span<int> shifts = stackalloc int[masks.Length];
        Span<uint> largest = stackalloc uint[masks.Length];
        for (var i = 0; i < masks.Length; i++)
            (shifts[i], largest[i]) = (BitOperations.TrailingZeroCount(masks[i]), masks[i] >> BitOperations.TrailingZeroCount(masks[i]));
        for (int from = 0, to = 0; to < target.Length; from += length)
        {
            var pixel = length == 2
                ? BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(from)) : BinaryPrimitives.ReadUInt32LittleEndian(row.AsSpan(from));
            for (var i = 0; i < masks.Length; i++, to++)
            {
                var value = (pixel >> shifts[i]) & largest[i];
                target[to] = largest[i] == byte.MaxValue ? (byte)value : (byte)((ulong)value * byte.MaxValue / largest[i]);
            }
        }
    }
}
