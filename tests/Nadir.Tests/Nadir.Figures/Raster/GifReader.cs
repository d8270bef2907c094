using System.Buffers.Binary;
using System.Text;
using Nadir.Figures;

namespace Nadir.Tests.Figures.Raster;

/// <summary>Reads GIF files by the book: every frame as it is seen, with its delay in hundredths of a second.</summary>
internal sealed class GifReader
{
    private readonly byte[] file;
    private int at;

    public GifReader(byte[] file)
    {
        this.file = file;
        Assert.Equal("GIF89a", Encoding.ASCII.GetString(file, 0, 6));
        at = 6;
        (Width, Height) = (Word(), Word());
        var flags = file[at];
        at += 3;
        var table = Colors(flags);
        var screen = new uint[Width * Height];
        var (delay, transparent) = (0, -1);
        for (var kind = file[at++]; kind != ';'; kind = file[at++])
        {
            if (kind == 0x21)
            {
                var label = file[at++];
                var data = Blocks();
                if (label == 0xf9)
                    (delay, transparent) = (data[1] | data[2] << 8, (data[0] & 1) == 1 ? data[3] : -1);
                else if (label == 0xff && Encoding.ASCII.GetString(data, 0, 11) == "NETSCAPE2.0")
                    Loops = data[12] + data[13] == 0;
                continue;
            }

            Assert.Equal(',', (char)kind);
            var (left, top, width, height) = (Word(), Word(), Word(), Word());
            Assert.Equal(0, file[at++]);
            var codeSize = file[at++];
            var indices = Unpack(Blocks(), codeSize);
            Assert.Equal(width * height, indices.Count);
            for (var i = 0; i < indices.Count; i++)
            {
                if (indices[i] != transparent)
                    screen[(top + i / width) * Width + left + i % width] = table[indices[i]];
            }

            Frames.Add(new PixelImage(Width, Height, [.. screen]));
            Delays.Add(delay);
            Stored.Add(width * height);
        }

        Assert.Equal(file.Length, at);
    }

    public int Width { get; }

    public int Height { get; }

    public bool Loops { get; }

    public List<PixelImage> Frames { get; } = [];

    public List<int> Delays { get; } = [];

    /// <summary>Pixels a frame brings.</summary>
    public List<int> Stored { get; } = [];

    private int Word()
    {
        at += 2;
        return BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at - 2));
    }

    private uint[] Colors(byte flags)
    {
        var count = (flags & 0x80) == 0 ? 0 : 2 << (flags & 7);
        var table = file[at..(at + 3 * count)].Chunk(3).Select(rgb => 0xff000000u | rgb[0] | (uint)rgb[1] << 8 | (uint)rgb[2] << 16);
        at += 3 * count;
        return [.. table];
    }

    private byte[] Blocks()
    {
        var data = new List<byte>();
        for (int length = file[at++]; length > 0; length = file[at++])
        {
            data.AddRange(file.AsSpan(at, length));
            at += length;
        }

        return [.. data];
    }

    // Codes as strings of symbols, one bit at a time: slow, and plain to compare with the specification.
    private static List<byte> Unpack(byte[] data, int codeSize)
    {
        var (clear, end) = (1 << codeSize, (1 << codeSize) + 1);
        var (known, width) = (new List<byte[]>(), codeSize + 1);
        var (symbols, bit) = (new List<byte>(), 0);
        byte[]? last = null;
        while (true)
        {
            var code = 0;
            for (var i = 0; i < width; i++, bit++)
                code |= (data[bit / 8] >> (bit % 8) & 1) << i;
            if (code == end)
                break;
            if (code == clear)
            {
                known = [.. Enumerable.Range(0, end + 1).Select(symbol => new[] { (byte)symbol })];
                (width, last) = (codeSize + 1, null);
                continue;
            }

            var text = code < known.Count ? known[code] : [.. last!, last![0]];
            if (last is not null && known.Count < 4096)
                known.Add([.. last, text[0]]);
            if (known.Count == 1 << width && width < 12)
                width++;
            symbols.AddRange(text);
            last = text;
        }

        Assert.Equal(data.Length, (bit + 7) / 8);
        return symbols;
    }
}
