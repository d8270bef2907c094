using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>Finds the bytes that end cells or quote them, 64 bytes at a time.</summary>
internal ref struct CsvSpecials
{
    private const int Width = 64;

    private readonly ReadOnlySpan<byte> text;
    private readonly byte separator;
    private ulong mask;
    private int at;

    public CsvSpecials(ReadOnlySpan<byte> text, byte separator, int from)
    {
        this.text = text;
        this.separator = separator;
        at = from;
        mask = MaskAt(from);
    }

    /// <summary>Goes on from a byte, which is looked at too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveTo(int position)
    {
        if (position < at + Width && position >= at && at + Width <= text.Length)
        {
            mask &= ~0UL << (position - at);
            return;
        }

        at = position;
        mask = MaskAt(position);
    }

    /// <summary>The next special byte's place; the text's length where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        while (mask == 0)
        {
            at += Width;
            if (at >= text.Length)
                return text.Length;
            mask = MaskAt(at);
        }

        var found = at + System.Numerics.BitOperations.TrailingZeroCount(mask);
        mask &= mask - 1;
        return found;
    }

    private readonly ulong MaskAt(int position)
    {
        if (position + Width > text.Length)
            return LastMask(position);
        var bytes = Vector512.Create(text.Slice(position, Width));
        var found = Vector512.Equals(bytes, Vector512.Create(separator))
            | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))
            | Vector512.Equals(bytes, Vector512.Create((byte)'\r'))
            | Vector512.Equals(bytes, Vector512.Create((byte)'"'));
        return found.ExtractMostSignificantBits();
    }

    private readonly ulong LastMask(int position)
    {
        var found = 0UL;
        for (var i = position; i < text.Length; i++)
        {
            if (text[i] == separator || text[i] is (byte)'\n' or (byte)'\r' or (byte)'"')
                found |= 1UL << (i - position);
        }

        return found;
    }
}
