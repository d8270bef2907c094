namespace Nadir;

/// <summary>A Huffman code of JPEG, made for looking up: the next bits give symbol and length, often the value too.</summary>
internal sealed class JpegHuffmanTable
{
    /// <summary>Bits that are looked up at once.</summary>
    public const int LookBits = 10;

    public const int LongestCode = 16;

    private JpegHuffmanTable(int[] look, int[] limits, int[] offsets, byte[] symbols) =>
        (Look, Limits, Offsets, Symbols) = (look, limits, offsets, symbols);

    /// <summary>
    /// For each of the next bits: how many are taken, or 0 where the code is longer; from bit 8 on the symbol; from bit 16 on the
    /// value, where its bits are among them, else 0.
    /// </summary>
    public int[] Look { get; }

    /// <summary>For each length the first 16-bit word above its codes.</summary>
    public int[] Limits { get; }

    /// <summary>For each length what, added to the code, is the symbol's place.</summary>
    public int[] Offsets { get; }

    public byte[] Symbols { get; }

    /// <summary>Makes the table; null where the lengths are those of no code.</summary>
    /// <param name="counts">How many codes there are of each length from 1 to 16.</param>
    /// <param name="symbols">What the codes stand for, in order.</param>
    public static JpegHuffmanTable? TryMake(ReadOnlySpan<byte> counts, byte[] symbols)
    {
        var (look, limits, offsets) = (new int[1 << LookBits], new int[LongestCode + 2], new int[LongestCode + 1]);
        var (code, place) = (0, 0);
        for (var length = 1; length <= LongestCode; length++)
        {
            offsets[length] = place - code;
            for (var i = 0; i < counts[length - 1]; i++, code++, place++)
            {
                if (code >= 1 << length)
                    return null;
                if (length <= LookBits)
                    Enter(look.AsSpan(code << (LookBits - length), 1 << (LookBits - length)), symbols[place], length);
            }

            limits[length] = code << (LongestCode - length);
            if (limits[length] > 1 << LongestCode)
                return null;
            code <<= 1;
        }

        limits[LongestCode + 1] = int.MaxValue;
        return new JpegHuffmanTable(look, limits, offsets, symbols);
    }

    private static void Enter(Span<int> entries, int symbol, int length)
    {
        var (size, rest) = (symbol & 15, LookBits - length);
        if (size == 0 || size > rest)
        {
            entries.Fill((symbol << 8) | length);
            return;
        }

        for (var bits = 0; bits < 1 << size; bits++)
        {
            // A first bit of 0 stands for a negative number.
            var value = bits >> (size - 1) == 0 ? bits - (1 << size) + 1 : bits;
            entries.Slice(bits << (rest - size), 1 << (rest - size)).Fill((value << 16) | (symbol << 8) | (length + size));
        }
    }
}
