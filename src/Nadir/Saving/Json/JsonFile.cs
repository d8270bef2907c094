using System.Text.Json;

namespace Nadir;

/// <summary>Reads files of strict JSON.</summary>
public static class JsonFile
{
    private const string Reading = "reading failed";

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataException">The file cannot be read, is too long or is not strict JSON.</exception>
    public static StrictValue Read(string path, int maximumLength = StrictJson.MaximumLength)
    {
        using var file = FileSystem.OpenNamed(path, Reading);
        return Read(file, path, maximumLength);
    }

    /// <summary>Reads an open file or pipe to its end.</summary>
    /// <param name="file">A stream at its start.</param>
    /// <param name="path">The file as messages should show it.</param>
    /// <param name="maximumLength">More bytes than this are refused; where the length is known, before any is
    /// read.</param>
    public static StrictValue Read(Stream file, string path, int maximumLength = StrictJson.MaximumLength)
    {
        if (file.CanSeek)
            StrictJson.CheckLength(file.Length, maximumLength, path);
        var content = new MemoryStream();
        var piece = new byte[1 << 16];
        int count;
        while ((count = FileSystem.Try(path, Reading, () => file.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false))) > 0)
        {
            if (content.Length == 0 && count == piece.Length)
                CheckStart(piece, path);
            StrictJson.CheckLength(content.Length + count, maximumLength, path);
            content.Write(piece, 0, count);
        }

        return StrictJson.Parse(content.GetBuffer().AsMemory(0, (int)content.Length), path, maximumLength);
    }

    // A large file of another kind is refused by how it begins, before all of it lies in memory.
    private static void CheckStart(byte[] start, string path)
    {
        var reader = new Utf8JsonReader(start.AsSpan().TrimStart("\uFEFF"u8), isFinalBlock: false, new JsonReaderState(new() { MaxDepth = StrictJson.MaximumDepth }));
        var values = 0;
        try
        {
            while (reader.Read())
                values++;
        }
        catch (JsonException)
        {
            StrictJson.Parse(start.AsMemory(0, start.AsSpan().LastIndexOfAnyInRange((byte)0, (byte)0x7F) + 1), path);
        }

        if (values == 0 && start.AsSpan().IndexOf((byte)'"') < 0)
            throw Error.Data(path, $"the first {start.Length} bytes hold no value of JSON. Check that this is the right file.", "byte 0");
    }
}
