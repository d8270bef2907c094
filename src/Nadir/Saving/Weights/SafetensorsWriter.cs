using System.Buffers.Binary;
using System.Text.Json;

namespace Nadir;

/// <summary>Lays out and writes a safetensors file.</summary>
internal static class SafetensorsWriter
{
    /// <summary>The header's member that is no array.</summary>
    public const string Metadata = "__metadata__";

    private const int Alignment = 8;

    /// <summary>Writes header and elements.</summary>
    public static void Write(
        Stream stream, IEnumerable<NamedArray> arrays, IReadOnlyDictionary<string, string> metadata)
    {
        var sorted = ArraySet.Sorted(arrays);
        var inFile = sorted.OrderByDescending(array => StoredType.Of(array.ElementType).Size).ToList();
        var starts = new Dictionary<string, long>();
        long end = 0;
        foreach (var array in inFile)
        {
            starts.Add(array.Name, end);
            end += array.Bytes.Length;
        }

        var header = JsonText.Bytes(writer => WriteHeader(writer, sorted, starts, metadata), indented: false);
        var padded = (header.Length + Alignment - 1) / Alignment * Alignment;
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, padded);
        stream.Write(length);
        stream.Write(header);
        for (var i = header.Length; i < padded; i++)
            stream.WriteByte((byte)' ');
        foreach (var array in inFile)
            stream.Write(array.Bytes.Span);
    }

    private static void WriteHeader(
        Utf8JsonWriter writer,
        IReadOnlyList<NamedArray> arrays,
        Dictionary<string, long> starts,
        IReadOnlyDictionary<string, string> metadata)
    {
        writer.WriteStartObject();
        if (metadata.Count > 0)
        {
            writer.WriteStartObject(Metadata);
            foreach (var (name, text) in metadata.OrderBy(entry => entry.Key, NameOrder.Instance))
                writer.WriteString(name, text);
            writer.WriteEndObject();
        }

        foreach (var array in arrays)
        {
            if (array.Name == Metadata)
                throw Error.Argument(
                    $"\"{Metadata}\" is the format's own name. Give the array another.", nameof(arrays));
            writer.WriteStartObject(array.Name);
            writer.WriteString("dtype", StoredType.Of(array.ElementType).Name);
            writer.WriteStartArray("shape");
            foreach (var axis in array.Shape.ToArray())
                writer.WriteNumberValue(axis);
            writer.WriteEndArray();
            writer.WriteStartArray("data_offsets");
            writer.WriteNumberValue(starts[array.Name]);
            writer.WriteNumberValue(starts[array.Name] + array.Bytes.Length);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
