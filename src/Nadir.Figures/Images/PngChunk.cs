using System.Buffers.Binary;
using System.Text;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>One part of a PNG file: its four-letter type and its data.</summary>
/// <remarks>Source: PNG specification, third edition (W3C), section 5.</remarks>
internal readonly record struct PngChunk(string Type, ReadOnlyMemory<byte> Data)
{
    private const int Overhead = 12;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static void Write(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        file.Write(word);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc32.Append(Crc32.Append(0, type), data));
        file.Write(word);
    }

    /// <summary>The chunks of a file, in their order.</summary>
    /// <exception cref="DataException">The bytes are no PNG, or end early.</exception>
    public static IReadOnlyList<PngChunk> ReadAll(ReadOnlyMemory<byte> png)
    {
        if (!png.Span.StartsWith(Signature))
            throw Error.Data(null, $"A PNG was expected, got {png.Length} bytes that do not start as one.");
        var chunks = new List<PngChunk>();
        for (var at = Signature.Length; at < png.Length;)
        {
            var left = png.Length - at - Overhead;
            var length = left < 0 ? int.MaxValue : BinaryPrimitives.ReadInt32BigEndian(png.Span[at..]);
            if (length < 0 || length > left)
                throw Error.Data(null, $"The PNG of {png.Length} bytes ends inside a chunk.", $"byte {at}");
            var body = png.Slice(at + 4, 4 + length);
            if (Crc32.Append(0, body.Span) != BinaryPrimitives.ReadUInt32BigEndian(png.Span[(at + 8 + length)..]))
                throw Error.Data(null, $"The check sum of a PNG chunk does not fit its content.", $"byte {at}");
            chunks.Add(new PngChunk(Encoding.ASCII.GetString(body.Span[..4]), body[4..]));
            at += Overhead + length;
        }

        return chunks;
    }
}
