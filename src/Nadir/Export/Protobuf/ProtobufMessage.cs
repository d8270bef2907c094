using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Nadir;

/// <summary>A message of protocol buffers: fields by their numbers, in the order they are added; long bytes are not copied.</summary>
/// <remarks>Source: protobuf.dev, Encoding.</remarks>
internal sealed class ProtobufMessage
{
    private const int VarintKind = 0, LengthKind = 2, FourBytesKind = 5, LongestVarint = 10;

    private readonly List<(int Field, int Kind, ulong Number, ReadOnlyMemory<byte> Bytes, ProtobufMessage? Message)> fields = [];

    /// <summary>How many bytes <see cref="WriteTo"/> writes.</summary>
    public long Size { get; private set; }

    /// <summary>A whole number, an enumeration or a truth value.</summary>
    public ProtobufMessage Whole(int field, long value) => Add(field, VarintKind, (ulong)value, VarintSize((ulong)value));

    /// <summary>A number of 32 bits.</summary>
    public ProtobufMessage Number(int field, float value) =>
        Add(field, FourBytesKind, BitConverter.SingleToUInt32Bits(value), sizeof(float));

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
            if (kind == FourBytesKind)
                WriteFourBytes(stream, (uint)number);
            else
                WriteVarint(stream, number);
            stream.Write(bytes.Span);
            message?.WriteTo(stream);
        }
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

    private static void WriteFourBytes(Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private ProtobufMessage Add(
        int field, int kind, ulong number, long size, ReadOnlyMemory<byte> bytes = default, ProtobufMessage? message = null)
    {
        fields.Add((field, kind, number, bytes, message));
        Size += VarintSize(Key(field, kind)) + size;
        return this;
    }
}
