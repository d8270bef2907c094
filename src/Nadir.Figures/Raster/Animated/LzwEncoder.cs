namespace Nadir.Figures;

/// <summary>Packs the pixels of a GIF: sequences met before are written as one code of 9 to 12 bits.</summary>
/// <remarks>Source: Welch 1984, A Technique for High-Performance Data Compression; GIF 89a, appendix F.</remarks>
internal sealed class LzwEncoder
{
    private const int SymbolBits = 8;
    private const int Clear = 1 << SymbolBits;
    private const int End = Clear + 1;
    private const int MostBits = 12;
    private const int BlockSize = 255;
    private const int Slots = 1 << 13;

    private readonly Stream output;
    private readonly byte[] block = new byte[BlockSize];

    // A slot holds a known sequence as prefix, next symbol, and the code for both; 0 is empty.
    private readonly uint[] keys = new uint[Slots];
    private readonly ushort[] codes = new ushort[Slots];
    private int used;
    private uint pending;
    private int pendingBits;
    private int width = SymbolBits + 1;
    private int next = End + 1;

    private LzwEncoder(Stream output) => this.output = output;

    /// <summary>Writes the least code size, the codes in blocks, and the empty block that ends them.</summary>
    public static void Encode(ReadOnlySpan<byte> symbols, Stream output)
    {
        output.WriteByte(SymbolBits);
        new LzwEncoder(output).Encode(symbols);
        output.WriteByte(0);
    }

    private void Encode(ReadOnlySpan<byte> symbols)
    {
        Put(Clear);
        int prefix = symbols[0];
        foreach (var symbol in symbols[1..])
        {
            var key = 1 + ((uint)prefix << SymbolBits | symbol);
            var slot = Slot(key);
            if (keys[slot] == key)
            {
                prefix = codes[slot];
                continue;
            }

            Put(prefix);
            if (next < 1 << MostBits)
            {
                (keys[slot], codes[slot]) = (key, (ushort)next);
                Grow();
            }
            else
            {
                Put(Clear);
                Array.Clear(keys);
                (width, next) = (SymbolBits + 1, End + 1);
            }

            prefix = symbol;
        }

        Put(prefix);
        // A reader has made its entry for the last code, and may read the end one bit wider.
        Grow();
        Put(End);
        Flush();
    }

    private void Grow()
    {
        if (next == 1 << width && width < MostBits)
            width++;
        next++;
    }

    private uint Slot(uint key)
    {
        const uint Golden = 0x9E3779B1;
        var slot = key * Golden >> (32 - 13);
        while (keys[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) % Slots;
        return slot;
    }

    private void Put(int code)
    {
        pending |= (uint)code << pendingBits;
        for (pendingBits += width; pendingBits >= 8; pendingBits -= 8)
        {
            PutByte((byte)pending);
            pending >>= 8;
        }
    }

    private void PutByte(byte value)
    {
        block[used++] = value;
        if (used == BlockSize)
            WriteBlock();
    }

    private void Flush()
    {
        if (pendingBits > 0)
            PutByte((byte)pending);
        if (used > 0)
            WriteBlock();
    }

    private void WriteBlock()
    {
        output.WriteByte((byte)used);
        output.Write(block, 0, used);
        used = 0;
    }
}
