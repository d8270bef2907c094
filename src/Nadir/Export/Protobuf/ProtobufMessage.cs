using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Nadir;

/// <summary>A message of protocol buffers: fields by their numbers, in the order they are added; long bytes are not copied.</summary>
/// <remarks>Source: protobuf.dev, Encoding.</remarks>
internal sealed class ProtobufMessage
{
    private const int VarintKind = 0, EightBytesKind = 1, LengthKind = 2, FourBytesKind = 5, LongestVarint = 10;

    private readonly List<(int Field, int Kind, ulong Number, ReadOnlyMemory<byte> Bytes, ProtobufMessage? Message)> fields = [];

    /// <summary>How many bytes <see cref="WriteTo"/> writes.</summary>
    public long Size { get; private set; }

    /// <summary>A whole number, an enumeration or a truth value.</summary>
    public ProtobufMessage Whole(int field, long value) => Add(field, VarintKind, (ulong)value, VarintSize((ulong)value));

    /// <summary>A number of 32 bits.</summary>
    public ProtobufMessage Number(int field, float value) =>
        Add(field, FourBytesKind, BitConverter.SingleToUInt32Bits(value), sizeof(float));

    /// <summary>A number of 64 bits.</summary>
    public ProtobufMessage Number(int field, double value) =>
        Add(field, EightBytesKind, BitConverter.DoubleToUInt64Bits(value), sizeof(double));

    /// <summary>Numbers of 64 bits, packed.</summary>
    public ProtobufMessage Numbers(int field, IReadOnlyList<double> values)
    {
        var bytes = new byte[values.Count * sizeof(double)];
        for (var i = 0; i < values.Count; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), values[i]);
        return Bytes(field, bytes);
    }

    /// <summary>A text.</summary>
    public ProtobufMessage Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes, which must not change before they are written.</summary>
    public ProtobufMessage Bytes(int field, ReadOnlyMemory<byte> bytes) =>
        Add(field, LengthKind, (ulong)bytes.Length, VarintSize((ulong)bytes.Length) + bytes.Length, bytes);

    /// <summary>A message within this one, to which nothing may be added any more.</summary>
    public ProtobufMessage Message(int field, ProtobufMessage message) =>
        Add(field, LengthKind, (ulong)message.Size, VarintSize((ulong)message.Size) + message.Size, message: message);

    /// <summary>Writes the fields.</summary>
    public void WriteTo(Stream stream)
    {
        foreach (var (field, kind, number, bytes, message) in fields)
        {
            WriteVarint(stream, Key(field, kind));
            if (kind is FourBytesKind or EightBytesKind)
                WriteFixed(stream, number, kind == FourBytesKind ? sizeof(float) : sizeof(double));
            else
                WriteVarint(stream, number);
            stream.Write(bytes.Span);
            message?.WriteTo(stream);
        }
    }

    /// <summary>The fields as they are written.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        using var stream = new MemoryStream(bytes);
        WriteTo(stream);
        return bytes;
    }

    private static ulong Key(int field, int kind) => ((ulong)field << 3) | (uint)kind;

    private static int VarintSize(ulong value) => Math.Max(1, (BitOperations.Log2(value) + 7) / 7);

    private static void WriteVarint(Stream stream, ulong value)
    {
        Span<byte> bytes = stackalloc byte[LongestVarint];
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
        stream.Write(bytes[..length]);
    }

    private static void WriteFixed(Stream stream, ulong value, int size)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        stream.Write(bytes[..size]);
    }

    private ProtobufMessage Add(
        int field, int kind, ulong number, long size, ReadOnlyMemory<byte> bytes = default, ProtobufMessage? message = null)
    {
        fields.Add((field, kind, number, bytes, message));
        Size += VarintSize(Key(field, kind)) + size;
        return this;
    }
}
