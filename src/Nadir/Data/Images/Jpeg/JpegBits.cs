using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nadir;

/// <summary>The bits of a scan, the first ones at the top of a word; ends at a marker, after which zeros follow.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> bytes)
{
    private const int Enough = 32, Wrong = int.MaxValue;

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
    /// <param name="component">Its codes, and the first coefficient of the block before.</param>
    /// <param name="block">64 zeros, to which coefficients are written.</param>
    /// <param name="last">The highest coefficient's place in coding order; 0 where only the first may be other than 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public bool TryReadBlock(JpegComponent component, scoped Span<int> block, out int last)
    {
        // Locals lie in registers, fields in memory.
        var now = new Ahead { Word = word, Count = count, Place = place };
        var (look, k) = (component.Alternating!.Look, 1);
        ref var zigZag = ref MemoryMarshal.GetReference(JpegTables.ZigZag);
        ref var first = ref block[..JpegTables.BlockLength][0];
        last = 0;
        if (!TryReadDirect(ref now, component))
            return false;
        first = (short)component.Predicted;
        while (k < JpegTables.BlockLength)
        {
            if (now.Count < Enough)
                Fill(ref now);
            var entry = look[now.Word >> (64 - JpegHuffmanTable.LookBits)];
            var value = entry >> 16;
            if (value != 0)
            {
                now.Pass(entry & 0xFF);
                k += (entry >> 12) & 15;
            }
            else
            {
                var symbol = Symbol(ref now, entry, component.Alternating);
                var size = symbol & 15;
                if (size == 0)
                {
                    if (symbol == 0xF0)
                    {
                        k += 16;
                        continue;
                    }

                    k = symbol == 0 ? JpegTables.BlockLength : Wrong;
                    break;
                }

                if (symbol < 0)
                {
                    k = Wrong;
                    break;
                }

                k += symbol >> 4;
                value = Value(ref now, size);
            }

            last = k;
            Unsafe.Add(ref first, (nint)Unsafe.Add(ref zigZag, k++)) = value;
        }

        (word, count, place) = (now.Word, now.Count, now.Place);
        return last < JpegTables.BlockLength && k != Wrong;
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
    private bool TryReadDirect(ref Ahead now, JpegComponent component)
    {
        if (now.Count < Enough)
            Fill(ref now);
        var entry = component.Direct!.Look[now.Word >> (64 - JpegHuffmanTable.LookBits)];
        var size = Symbol(ref now, entry, component.Direct);
        if (size is < 0 or > 15)
            return false;
        component.Predicted += entry >> 16 != 0 ? entry >> 16 : size == 0 ? 0 : Value(ref now, size);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Symbol(ref Ahead now, int entry, JpegHuffmanTable table)
    {
        if (entry == 0)
            return LongSymbol(ref now, table);
        now.Pass(entry & 0xFF);
        return (entry >> 8) & 0xFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LongSymbol(ref Ahead now, JpegHuffmanTable table)
    {
        var next = (int)(now.Word >> 48);
        var length = JpegHuffmanTable.LookBits + 1;
        while (next >= table.Limits[length])
            length++;
        if (length > JpegHuffmanTable.LongestCode)
            return -1;
        now.Pass(length);
        var place = (next >> (JpegHuffmanTable.LongestCode - length)) + table.Offsets[length];
        return (uint)place < (uint)table.Symbols.Length ? table.Symbols[place] : -1;
    }

    // A first bit of 0 stands for a negative number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Value(ref Ahead now, int size)
    {
        var value = (int)(now.Word >> (64 - size));
        var negative = (int)~((long)now.Word >> 63);
        now.Pass(size);
        return value + (negative & ((-1 << size) + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fill(ref Ahead now)
    {
        if (now.Place + sizeof(ulong) <= bytes.Length)
        {
            var next = BinaryPrimitives.ReadUInt64BigEndian(bytes[now.Place..]);

            // A byte of ones is in it where one of the inverse is zero.
            if (((~next - 0x0101010101010101) & next & 0x8080808080808080) == 0)
            {
                // Bits of a byte that is not taken whole stay behind; adding the same ones later changes nothing.
                now.Word |= next >> now.Count;
                var taken = (63 - now.Count) >> 3;
                now.Place += taken;
                now.Count += taken << 3;
                return;
            }
        }

        (word, count, place) = (now.Word, now.Count, now.Place);
        FillSlowly();
        (now.Word, now.Count, now.Place) = (word, count, place);
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

    private struct Ahead
    {
        public ulong Word;
        public int Count;
        public int Place;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Pass(int length)
        {
            Word <<= length;
            Count -= length;
        }
    }
}
