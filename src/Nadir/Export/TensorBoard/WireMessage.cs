using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Nadir;

/// <summary>A protocol-buffer message while it is written: fields by their numbers, in the order they are given.</summary>
/// <remarks>Source: protobuf.dev, Encoding.</remarks>
internal sealed class WireMessage
{
    private readonly ArrayBufferWriter<byte> content = new();

    /// <summary>The kinds a field's number is written with.</summary>
    private enum Kind
    {
        Whole = 0,
        EightBytes = 1,
        Length = 2,
        FourBytes = 5,
    }

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => content.WrittenSpan;

    /// <summary>An int32, int64, enum or bool.</summary>
    public WireMessage Whole(int field, long value)
    {
        Begin(field, Kind.Whole);
        Varint((ulong)value);
        return this;
    }

    /// <summary>A double.</summary>
    public WireMessage Number(int field, double value)
    {
        Begin(field, Kind.EightBytes);
        BinaryPrimitives.WriteDoubleLittleEndian(content.GetSpan(sizeof(double)), value);
        content.Advance(sizeof(double));
        return this;
    }

    /// <summary>A float.</summary>
    public WireMessage Number(int field, float value)
    {
        Begin(field, Kind.FourBytes);
        BinaryPrimitives.WriteSingleLittleEndian(content.GetSpan(sizeof(float)), value);
        content.Advance(sizeof(float));
        return this;
    }

    /// <summary>Repeated doubles, packed.</summary>
    public WireMessage Numbers(int field, IReadOnlyList<double> values)
    {
        Begin(field, Kind.Length);
        Varint((ulong)values.Count * sizeof(double));
        for (var i = 0; i < values.Count; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(content.GetSpan(sizeof(double)), values[i]);
            content.Advance(sizeof(double));
        }

        return this;
    }

    /// <summary>A string.</summary>
    public WireMessage Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    /// <summary>A message within this one.</summary>
    public WireMessage Message(int field, WireMessage message) => Bytes(field, message.Written);

    /// <summary>Bytes.</summary>
    public WireMessage Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Begin(field, Kind.Length);
        Varint((ulong)bytes.Length);
        content.Write(bytes);
        return this;
    }

    private void Begin(int field, Kind kind) => Varint(((ulong)field << 3) | (ulong)kind);

    private void Varint(ulong value)
    {
        const int Longest = 10;
        var bytes = content.GetSpan(Longest);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
        content.Advance(length);
    }
}
