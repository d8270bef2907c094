namespace Nadir;

/// <summary>Arrays in the safetensors format, which Python's <c>safetensors</c> reads and writes.</summary>
/// <remarks>
/// Shape: 8 bytes with the header's length, a JSON header, the elements. The header names the arrays in the order of
/// names and is padded with spaces to a multiple of 8; the elements of wide types come first, so all are aligned.
/// Element types: F32, F64, I64, BOOL.
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
        using var file = FileSystem.OpenNamed(path, SafetensorsReader.Reading);
        return Read(file, path);
    }

    /// <summary>Reads an open file.</summary>
    /// <param name="file">A stream at its start that knows its length.</param>
    /// <param name="path">The file as messages should show it.</param>
    public static SafetensorsContent Read(Stream file, string path) => new SafetensorsReader(file, path).Read();
}
