using System.Buffers.Binary;
using System.Text;

namespace Nadir.Tests.Export;

/// <summary>Reads event files by their specification alone: records with check sums computed bit by bit, messages as lists of fields.</summary>
internal static class EventFileReader
{
    /// <summary>The events of all files of a folder, in the order of their names; a torn last record is left out.</summary>
    public static List<EventEntry> ReadFolder(string folder) =>
        [.. Directory.GetFiles(folder, "events.out.tfevents.*").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static List<EventEntry> Read(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var entries = new List<EventEntry>();
        while (bytes.Length >= 16)
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            Assert.Equal(Masked(bytes[..8]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]));
            if (bytes.Length < 16 + length)
                break;
            var data = bytes.Slice(12, length);
            Assert.Equal(Masked(data), BinaryPrimitives.ReadUInt32LittleEndian(bytes[(12 + length)..]));
            entries.Add(Entry(Fields(data.ToArray())));
            bytes = bytes[(16 + length)..];
        }

        return entries;
    }

    public static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var register = 0xFFFFFFFFu;
        foreach (var next in bytes)
        {
            register ^= next;
            for (var bit = 0; bit < 8; bit++)
                register = (register & 1) == 0 ? register >> 1 : (register >> 1) ^ 0x82F63B78;
        }

        return register ^ 0xFFFFFFFF;
    }

    private static uint Masked(ReadOnlySpan<byte> bytes) => Crc32C(bytes) is var sum ? ((sum >> 15) | (sum << 17)) + 0xA282EAD8 : 0;

    private static EventEntry Entry(Dictionary<int, List<object>> fields)
    {
        var entry = new EventEntry(
            Double(fields[1][0]),
            fields.TryGetValue(2, out var step) ? (long)(ulong)step[0] : 0,
            fields.TryGetValue(3, out var version) ? Text(version[0]) : "");
        if (!fields.TryGetValue(5, out var summary))
            return entry;
        var value = Fields((byte[])Fields((byte[])summary[0])[1][0]);
        return entry with
        {
            Tag = Text(value[1][0]),
            Scalar = value.TryGetValue(2, out var scalar) ? BitConverter.UInt32BitsToSingle((uint)scalar[0]) : null,
            Image = value.TryGetValue(4, out var image) ? Fields((byte[])image[0]) : null,
            Histogram = value.TryGetValue(5, out var histogram) ? Fields((byte[])histogram[0]) : null,
            Tensor = value.TryGetValue(8, out var tensor) ? Fields((byte[])tensor[0]) : null,
            Metadata = value.TryGetValue(9, out var metadata) ? Fields((byte[])metadata[0]) : null,
        };
    }

    public static string Text(object field) => Encoding.UTF8.GetString((byte[])field);

    public static double Double(object field) => BitConverter.UInt64BitsToDouble((ulong)field);

    public static double[] Doubles(object packed) =>
        [.. ((byte[])packed).Chunk(8).Select(eight => BinaryPrimitives.ReadDoubleLittleEndian(eight))];

    /// <summary>Fields by number: ulong for varints and eight bytes, uint for four bytes, byte[] for what has a length.</summary>
    public static Dictionary<int, List<object>> Fields(byte[] message)
    {
        var fields = new Dictionary<int, List<object>>();
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            object value;
            switch (key & 7)
            {
                case 0: value = Varint(message, ref at); break;
                case 1: value = BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(at)); at += 8; break;
                case 5: value = BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(at)); at += 4; break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    value = message.AsSpan(at, length).ToArray();
                    at += length;
                    break;
                default: throw new InvalidDataException($"wire type {key & 7}");
            }

            if (!fields.TryGetValue((int)(key >> 3), out var list))
                fields[(int)(key >> 3)] = list = [];
            list.Add(value);
        }

        return fields;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            value |= (ulong)(message[at] & 0x7F) << shift;
            if (message[at++] < 0x80)
                return value;
        }
    }
}
