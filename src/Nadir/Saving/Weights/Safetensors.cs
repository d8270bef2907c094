namespace Nadir;

/// <summary>Arrays in the safetensors format, which Python's <c>safetensors</c> reads and writes.</summary>
/// <remarks>
/// Shape: 8 bytes with the header's length, a JSON header, the elements. The header names the arrays in the order of
/// names and is padded with spaces to a multiple of 8; the elements of wide types come first, so all are aligned.
/// Element types: F32, F64, I64, BOOL are written. Read are F16 and BF16 too, which become Float32, and I8, I16, I32, U8, U16, U32 and U64,
/// which become Int64: every value stays what it is, and a U64 beyond Int64 is refused.
/// Source: github.com/huggingface/safetensors, README, "Format".
/// </remarks>
public static class Safetensors
{
    /// <summary>Saves arrays durably.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arrays">The arrays, in any order.</param>
    /// <param name="metadata">Texts for the header's <c>__metadata__</c>.</param>
    public static void Save(
        string path, IEnumerable<NamedArray> arrays, IReadOnlyDictionary<string, string>? metadata = null) =>
        DurableFile.Write(path, stream => Write(stream, arrays, metadata));

    /// <summary>Writes arrays to a stream.</summary>
    public static void Write(
        Stream stream, IEnumerable<NamedArray> arrays, IReadOnlyDictionary<string, string>? metadata = null) =>
        SafetensorsWriter.Write(stream, arrays, metadata ?? new Dictionary<string, string>());

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataException">The file cannot be read or breaks the format; path and place are
    /// named.</exception>
    public static SafetensorsContent Read(string path)
    {
        using var content = DataFile.Open(path);
        return new SafetensorsReader(content, () => DataFile.Open(path)).Read();
    }

    /// <summary>Reads a stream to its end and closes it.</summary>
    /// <param name="content">Stands at its start; need not seek.</param>
    /// <param name="name">The file as messages should show it.</param>
    /// <inheritdoc cref="Read(string)"/>
    public static SafetensorsContent Read(Stream content, string? name = null)
    {
        var again = RewoundStream.OpenerOf(content, name);
        using var opened = DataFile.Open(content, name);
        return new SafetensorsReader(opened, again).Read();
    }
}
