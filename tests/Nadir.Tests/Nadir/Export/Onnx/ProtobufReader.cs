using System.Buffers.Binary;
using System.Text;

namespace Nadir.Tests.Export.Onnx;

/// <summary>Fields of a protocol-buffer message by their numbers; written from the format's description, not from our writer.</summary>
internal sealed class ProtobufReader
{
    private readonly List<(int Field, ulong Number, byte[] Bytes)> fields = [];

    public ProtobufReader(ReadOnlySpan<byte> message)
    {
        while (message.Length > 0)
        {
            var key = Varint(ref message);
            var (field, kind) = ((int)(key >> 3), (int)(key & 7));
            switch (kind)
            {
                case 0:
                    fields.Add((field, Varint(ref message), []));
                    break;
                case 2:
                    var length = (int)Varint(ref message);
                    fields.Add((field, 0, message[..length].ToArray()));
                    message = message[length..];
                    break;
                case 5:
                    fields.Add((field, BinaryPrimitives.ReadUInt32LittleEndian(message), []));
                    message = message[4..];
                    break;
                default:
                    Assert.Fail($"Field {field} is of kind {kind}, which no ONNX file of ours has.");
                    break;
            }
        }
    }

    public IEnumerable<int> Fields => fields.Select(f => f.Field).Distinct().Order();

    public long Whole(int field) => (long)fields.Single(f => f.Field == field).Number;

    public long[] Wholes(int field) => [.. fields.Where(f => f.Field == field).Select(f => (long)f.Number)];

    public float Single(int field) => BitConverter.UInt32BitsToSingle((uint)fields.Single(f => f.Field == field).Number);

    public byte[] Bytes(int field) => fields.Single(f => f.Field == field).Bytes;

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

    public string[] Texts(int field) => [.. fields.Where(f => f.Field == field).Select(f => Encoding.UTF8.GetString(f.Bytes))];

    public ProtobufReader Message(int field) => new(Bytes(field));

    public ProtobufReader[] Messages(int field) => [.. fields.Where(f => f.Field == field).Select(f => new ProtobufReader(f.Bytes))];

    private static ulong Varint(ref ReadOnlySpan<byte> message)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[0];
            message = message[1..];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
