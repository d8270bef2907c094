using System.Buffers.Binary;

namespace Nadir;

/// <summary>Reads a safetensors file; what the header declares is checked against the file before memory is
/// taken.</summary>
internal sealed class SafetensorsReader(Stream file, string path)
{
    /// <summary>What failed, for errors of the system.</summary>
    public const string Reading = "reading failed";

    private const int MaximumHeader = 100_000_000;
    private const string Advice = "The file is damaged or no safetensors file; take another copy.";

    /// <summary>Reads the whole file.</summary>
    public SafetensorsContent Read()
    {
        if (!file.CanSeek)
            throw Error.Data(path, $"a pipe cannot be read here, only a file. Save it to a file first.");
        var size = file.Length;
        var header = StrictJson.Parse(ReadHeader(size), path, MaximumHeader, "header ");
        var start = file.Position;
        var metadata = new Dictionary<string, string>();
        var entries = new List<Entry>();
        foreach (var (name, value) in header.Members())
        {
            if (name == SafetensorsWriter.Metadata)
                metadata = value.Members().ToDictionary(text => text.Key, text => text.Value.Text());
            else
                entries.Add(Entry.From(name, value));
        }

        CheckCover(entries, start, size);
        var arrays = entries.Select(
            entry => new NamedArray(entry.Name, entry.Type.ElementType, entry.Shape, ReadElements(entry, start)));
        return new SafetensorsContent(ArraySet.Sorted(arrays), metadata);
    }

    private byte[] ReadHeader(long size)
    {
        if (size < sizeof(long))
            throw Error.Data(path, $"a file has at least 8 bytes, got {size}. {Advice}", "byte 0");
        var length = BinaryPrimitives.ReadInt64LittleEndian(ReadBytes(sizeof(long)));
        if (length is < 2 or > MaximumHeader)
            throw Error.Data(
                path, $"a header has 2 to {MaximumHeader} bytes, this says {(ulong)length}. {Advice}", "byte 0");
        if (length > size - sizeof(long))
        {
            throw Error.Data(
                path,
                $"the header says it has {length} bytes, the file has {size - sizeof(long)} more. {Advice}",
                "byte 0");
        }

        return ReadBytes((int)length);
    }

    private void CheckCover(List<Entry> entries, long start, long size)
    {
        long end = 0;
        foreach (var entry in entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            if (entry.Begin != end)
            {
                throw Error.Data(
                    path,
                    $"\"{entry.Name}\" begins at {entry.Begin} of the elements, not where the one before ends, {end}. {Advice}",
                    Byte(start + end));
            }

            end = entry.End;
        }

        if (end != size - start)
        {
            throw Error.Data(
                path,
                $"the header declares {end} bytes of elements, the file has {size - start}. {Advice}",
                Byte(start + end));
        }
    }

    private byte[] ReadElements(Entry entry, long start)
    {
        file.Position = start + entry.Begin;
        var bytes = ReadBytes((int)(entry.End - entry.Begin));
        if (entry.Type.ElementType == ElementType.Bool
            && bytes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)1) is >= 0 and var at)
        {
            throw Error.Data(
                path,
                $"\"{entry.Name}\" is BOOL, whose bytes are 0 or 1, got {bytes[at]}. {Advice}",
                Byte(start + entry.Begin + at));
        }

        return bytes;
    }

    private byte[] ReadBytes(int count) => FileSystem.Try(path, Reading, () =>
    {
        var bytes = new byte[count];
        file.ReadExactly(bytes);
        return bytes;
    });

    private static string Byte(long index) => FormattableString.Invariant($"byte {index}");

    private readonly record struct Entry(string Name, StoredType Type, Shape Shape, long Begin, long End)
    {
        public static Entry From(string name, StrictValue value)
        {
            if (name.Length == 0)
                throw value.Fault($"an array without a name. {Advice}");
            foreach (var (member, what) in value.Members())
            {
                if (member is not ("dtype" or "shape" or "data_offsets"))
                    throw what.Fault($"an array has dtype, shape and data_offsets, got {member}. {Advice}");
            }

            var dtype = value["dtype"].Text();
            var type = StoredType.Named(dtype)
                ?? throw value["dtype"].Fault(
                    $"the type is one of F32, F64, I64, BOOL, got {dtype}. Convert the array and save it anew.");
            var shape = ShapeOf(value["shape"]);
            var offsets = value["data_offsets"].Items();
            if (offsets.Count != 2)
                throw value["data_offsets"].Fault(
                    $"expected two numbers, begin and end, got {offsets.Count}. {Advice}");
            var (begin, end) = (offsets[0].Int64(), offsets[1].Int64());
            var expected = (long)shape.Count * type.Size;
            if (begin < 0 || end < begin || end - begin != expected)
            {
                throw value["data_offsets"].Fault(
                    $"{dtype} {shape} takes {expected} bytes, the offsets are {begin} and {end}. {Advice}");
            }

            if (expected > Array.MaxLength)
                throw value["shape"].Fault(
                    $"an array of at most {Array.MaxLength} bytes is read, this has {expected}. Split it.");
            return new Entry(name, type, shape, begin, end);
        }

        private static Shape ShapeOf(StrictValue value)
        {
            var lengths = value.Items().Select(length => length.Int32()).ToArray();
            try
            {
                return new Shape(lengths);
            }
            catch (ArgumentException refused)
            {
                throw value.Fault($"{Error.TextOf(refused)} {Advice}");
            }
        }
    }
}
