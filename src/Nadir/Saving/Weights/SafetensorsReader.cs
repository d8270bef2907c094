using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nadir;

/// <summary>Reads a safetensors file; what the header declares is checked against the file before memory is
/// taken.</summary>
/// <param name="file">The file at its start.</param>
/// <param name="again">Opens the file anew; null where it is read only once.</param>
internal sealed class SafetensorsReader(DataStream file, Func<DataStream>? again)
{
    private const int MaximumHeader = 100_000_000;

    // Where the length is not known, memory follows what has come.
    private const int FirstBytes = 1 << 16;
    private const string Advice = SafetensorsEntry.Advice;

    private bool isLengthKnown = file.ContentLength is not null;

    /// <summary>Reads the whole file.</summary>
    public SafetensorsContent Read()
    {
        var header = StrictJson.Parse(ReadHeader(), file.Name, MaximumHeader, "header ");
        var metadata = new Dictionary<string, string>();
        var entries = new List<SafetensorsEntry>();
        foreach (var (name, value) in header.Members())
        {
            if (name == SafetensorsWriter.Metadata)
                metadata = value.Members().ToDictionary(text => text.Key, text => text.Value.Text());
            else
                entries.Add(SafetensorsEntry.From(name, value));
        }

        var inFile = entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End).ToList();
        CheckCover(inFile, file.Offset);
        if (!isLengthKnown && again is not null)
            ReadThrough(again, inFile.Count == 0 ? 0 : inFile[^1].End);
        var arrays = inFile.ConvertAll(ReadElements);
        if (file.ReadByte() >= 0)
            throw MoreFollow(file.Offset - 1);
        return new SafetensorsContent(ArraySet.Sorted(arrays), metadata);
    }

    private byte[] ReadHeader()
    {
        if (file.ContentLength < sizeof(long))
            throw Error.Data(file.Name, $"a file has at least 8 bytes, got {file.ContentLength}. {Advice}", "byte 0");
        var start = ReadBytes(sizeof(long));
        if (start.AsSpan().StartsWith("PK"u8) || start.AsSpan(1).StartsWith("HDF"u8))
        {
            throw Error.Data(
                file.Name,
                $"this is {(start[0] == 'P' ? "a zip archive, such as PyTorch's .pt and Keras' .keras" : "an HDF5 file, such as Keras' .h5")}, not a safetensors file. Save the weights by safetensors.torch.save_file or safetensors.numpy.save_file.",
                "byte 0");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(start);
        if (length is < 2 or > MaximumHeader)
            throw Error.Data(
                file.Name, $"a header has 2 to {MaximumHeader} bytes, this says {(ulong)length}. {Advice}", "byte 0");
        if (length > file.ContentLength - sizeof(long))
        {
            throw Error.Data(
                file.Name,
                $"the header says it has {length} bytes, the file has {file.ContentLength - sizeof(long)} more. {Advice}",
                "byte 0");
        }

        return ReadBytes((int)length);
    }

    private void CheckCover(List<SafetensorsEntry> entries, long start)
    {
        long end = 0;
        foreach (var entry in entries)
        {
            if (entry.Begin != end)
            {
                throw Error.Data(
                    file.Name,
                    $"\"{entry.Name}\" begins at {entry.Begin} of the elements, not where the one before ends, {end}. {Advice}",
                    Byte(start + end));
            }

            end = entry.End;
        }

        if (end != (file.ContentLength - start ?? end) || !file.CanHold(start + end))
        {
            throw Error.Data(
                file.Name,
                $"the header declares {end} bytes of elements, the file has {file.ContentLength - start}. {Advice}",
                Byte(start + end));
        }
    }

    /// <summary>Counts what unpacks: no memory is taken for what is not there.</summary>
    private void ReadThrough(Func<DataStream> open, long elements)
    {
        using var through = open();
        var (end, piece) = (file.Offset + elements, new byte[FirstBytes]);
        while (through.Offset < end)
        {
            if (through.Read(piece.AsSpan(0, (int)Math.Min(piece.Length, end - through.Offset))) == 0)
                throw Error.Data(file.Name, $"the header declares {elements} bytes of elements, the file ends before. {Advice}", Byte(through.Offset));
        }

        if (through.ReadByte() >= 0)
            throw MoreFollow(end);
        isLengthKnown = true;
    }

    private DataException MoreFollow(long position) =>
        Error.Data(file.Name, $"more bytes follow the elements that the header declares. {Advice}", Byte(position));

    private NamedArray ReadElements(SafetensorsEntry entry)
    {
        var start = file.Offset;
        var bytes = ReadBytes((int)(entry.End - entry.Begin));
        var (widened, fault) = entry.Number.Widened() switch
        {
            ElementType.Float32 => Widen<float>(bytes, entry),
            ElementType.Float64 => Widen<double>(bytes, entry),
            ElementType.Int64 => Widen<long>(bytes, entry),
            _ => Widen<bool>(bytes, entry),
        };
        if (fault < 0)
            return new NamedArray(entry.Name, entry.Number.Widened(), entry.Shape, widened);
        var position = Byte(start + ((long)fault * entry.Number.Size()));
        throw entry.Number == StoredNumber.Bool
            ? Error.Data(file.Name, $"\"{entry.Name}\" is BOOL, whose bytes are 0 or 1, got {bytes[fault]}. {Advice}", position)
            : Error.Data(file.Name, $"\"{entry.Name}\" holds a number above 2^63 - 1, which Int64 does not. Save it as F64 or with smaller numbers.", position);
    }

    private static (byte[] Bytes, int Fault) Widen<T>(byte[] bytes, SafetensorsEntry entry)
        where T : unmanaged
    {
        if (entry.Number is StoredNumber.Float32 or StoredNumber.Float64 or StoredNumber.Int64)
            return (bytes, -1);
        var widened = new byte[entry.Shape.Count * Unsafe.SizeOf<T>()];
        var fault = ElementDecoder.Decode<T>(bytes, entry.Number, bigEndian: false, MemoryMarshal.Cast<byte, T>(widened.AsSpan()));
        return (widened, fault);
    }

    private byte[] ReadBytes(int count)
    {
        var bytes = new byte[isLengthKnown ? count : Math.Min(count, FirstBytes)];
        for (var done = 0; done < count; done = bytes.Length)
        {
            if (done > 0)
                Array.Resize(ref bytes, (int)Math.Min(count, 2L * done));
            var wanted = bytes.Length - done;
            var read = file.ReadAtLeast(bytes.AsSpan(done), wanted, throwOnEndOfStream: false);
            if (read < wanted)
                throw Error.Data(file.Name, $"the file ends where {count} bytes are declared, after {done + read} of them. {Advice}", Byte(file.Offset));
        }

        return bytes;
    }

    private static string Byte(long index) => FormattableString.Invariant($"byte {index}");
}
