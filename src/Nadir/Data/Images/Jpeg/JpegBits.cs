using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The bits of a scan, the first ones at the top of a word; ends at a marker, after which zeros follow.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> bytes)
{
    private const int Enough = 32;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private ulong word;
    private int count;
    private int place;
    private int added;

    /// <summary>Where the next byte is, once <see cref="Finish"/> has been called.</summary>
    public readonly int Place => place;

    /// <summary>Whether bits were taken that are not there.</summary>
    public readonly bool HasEnded => added > count;

    /// <summary>Reads a block; false where its code is none.</summary>
    /// <param name="block">64 zeros, to which coefficients are written.</param>
    /// <param name="last">The highest coefficient's place in coding order; 0 where only the first may be other than 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadBlock(JpegComponent component, scoped Span<int> block, out int last)
    {
        last = 0;
        var zigZag = JpegTables.ZigZag;
        Fill();
        var size = Symbol(component.Direct!);
        if (size is < 0 or > 15)
            return false;
        component.Predicted += Value(size);
        block[0] = (short)component.Predicted;
        var table = component.Alternating!;
        for (var k = 1; k < 64; k++)
        {
            if (count < Enough)
                Fill();
            var symbol = Symbol(table);
            if (symbol < 0)
                return false;
            size = symbol & 15;
            if (size == 0)
            {
                if (symbol != 0xF0)
                    return symbol == 0;
                k += 15;
                continue;
            }

            k += symbol >> 4;
            if (k > 63)
                return false;
            block[zigZag[k]] = Value(size);
            last = k;
        }

        return true;
    }

    /// <summary>Passes a restart marker; false where the next is another.</summary>
    public bool TryRestart(int number)
    {
        Finish();
        while (place + 1 < bytes.Length && bytes[place] == 0xFF && bytes[place + 1] == 0xFF)
            place++;
        if (place + 1 >= bytes.Length || bytes[place] != 0xFF || bytes[place + 1] != 0xD0 + number)
            return false;
        place += 2;
        return true;
    }

    /// <summary>Gives up the rest of the last byte and goes back to the byte after it.</summary>
    public void Finish()
    {
        // Whole bytes that were read ahead are given back; a stuffed zero goes with its byte.
        for (var whole = (count - added) / 8; whole > 0; whole--)
        {
            place--;
            if (bytes[place] == 0 && place > 0 && bytes[place - 1] == 0xFF)
                place--;
        }

        (word, count, added) = (0, 0, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Symbol(JpegHuffmanTable table)
    {
        var entry = table.Look[word >> (64 - JpegHuffmanTable.LookBits)];
        var length = entry & 0xFF;
        if (length == 0)
            return LongSymbol(table);
        word <<= length;
        count -= length;
        return entry >> 8;
    }

    private int LongSymbol(JpegHuffmanTable table)
    {
        var next = (int)(word >> 48);
        for (var length = JpegHuffmanTable.LookBits + 1; length <= JpegHuffmanTable.LongestCode; length++)
        {
            if (next >= table.Limits[length])
                continue;
            word <<= length;
            count -= length;
            var place = (next >> (16 - length)) + table.Offsets[length];
            return place >= 0 && place < table.Symbols.Length ? table.Symbols[place] : -1;
        }

        return -1;
    }

    // A first bit of 0 stands for a negative number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Value(int size)
    {
        if (size == 0)
            return 0;
        var value = (int)(word >> (64 - size));
        var negative = (int)~((long)word >> 63);
        word <<= size;
        count -= size;
        return value + (negative & ((-1 << size) + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fill()
    {
        if (place + sizeof(ulong) <= bytes.Length)
        {
            var next = BinaryPrimitives.ReadUInt64BigEndian(bytes[place..]);

            // A byte of ones is in it where one of the inverse is zero.
            if (((~next - 0x0101010101010101) & next & 0x8080808080808080) == 0)
            {
                word |= next >> count;
                var taken = (63 - count) >> 3;
                place += taken;
                count += taken << 3;

                // Bits of the byte that was not taken whole would be added a second time.
                word &= ulong.MaxValue << (64 - count);
                return;
            }
        }

        FillSlowly();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FillSlowly()
    {
        while (count <= 56)
        {
            var next = 0;
            if (place < bytes.Length && bytes[place] != 0xFF)
            {
                next = bytes[place++];
            }
            else if (place + 1 < bytes.Length && bytes[place] == 0xFF && bytes[place + 1] == 0)
            {
                next = 0xFF;
                place += 2;
            }
            else
            {
                added += 8;
            }

            word |= (ulong)next << (56 - count);
            count += 8;
        }
    }
}
