using System.Buffers.Binary;

namespace Nadir;

/// <summary>The quantization tables and codes that a JPEG file has defined so far.</summary>
internal sealed class JpegTables
{
    /// <summary>How many of each kind there may be.</summary>
    public const int Count = 4;

    /// <summary>Coefficients of a block.</summary>
    public const int BlockLength = 64;

    /// <summary>The place in a block of each coefficient as they are coded: along diagonals. What a run takes beyond the last is the last's.</summary>
    public static ReadOnlySpan<byte> ZigZag =>
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
        63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
    ];

    public int[]?[] Steps { get; } = new int[Count][];

    public JpegHuffmanTable?[] Direct { get; } = new JpegHuffmanTable?[Count];

    public JpegHuffmanTable?[] Alternating { get; } = new JpegHuffmanTable?[Count];

    /// <summary>Takes the content of a DQT segment.</summary>
    public void ReadSteps(ReadOnlySpan<byte> segment, ImageContent content)
    {
        while (!segment.IsEmpty)
        {
            var (isWide, number) = (segment[0] >> 4, segment[0] & 15);
            var length = 1 + (64 * (isWide + 1));
            if (isWide > 1 || number >= Count || segment.Length < length)
                throw content.Broken($"a JPEG quantization table is damaged (kind {isWide}, number {number}, {segment.Length} bytes). Fetch the file again.");
            var steps = new int[64];
            for (var i = 0; i < steps.Length; i++)
                steps[ZigZag[i]] = isWide == 0 ? segment[1 + i] : BinaryPrimitives.ReadUInt16BigEndian(segment[(1 + (2 * i))..]);
            Steps[number] = steps;
            segment = segment[length..];
        }
    }

    /// <summary>Takes the content of a DHT segment.</summary>
    public void ReadCodes(ReadOnlySpan<byte> segment, ImageContent content)
    {
        while (!segment.IsEmpty)
        {
            var (kind, number) = (segment[0] >> 4, segment[0] & 15);
            var counts = segment.Length > 16 ? segment.Slice(1, 16) : default;
            var symbols = 0;
            foreach (var count in counts)
                symbols += count;
            if (counts.IsEmpty || kind > 1 || number >= Count || symbols > 256 || segment.Length < 17 + symbols)
                throw content.Broken($"a JPEG Huffman table is damaged (kind {kind}, number {number}, {symbols} codes). Fetch the file again.");
            (kind == 0 ? Direct : Alternating)[number] = JpegHuffmanTable.TryMake(counts, segment.Slice(17, symbols).ToArray())
                ?? throw content.Broken($"a JPEG Huffman table has more codes than their lengths allow. Fetch the file again.");
            segment = segment[(17 + symbols)..];
        }
    }
}
