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
        while ((count = FileSystem.Try(path, Reading, () => file.Read(piece))) > 0)
        {
            StrictJson.CheckLength(content.Length + count, maximumLength, path);
            if (content.Length == 0 && !MayBegin(piece.AsSpan(0, count)))
                return StrictJson.Parse(piece.AsMemory(0, count), path, maximumLength);
            content.Write(piece, 0, count);
        }

        return StrictJson.Parse(content.GetBuffer().AsMemory(0, (int)content.Length), path, maximumLength);
    }

    // A file of another kind is refused by its first bytes, before all of it lies in memory.
    private static bool MayBegin(ReadOnlySpan<byte> start) =>
        start.TrimStart(" \t\r\n"u8) is [] or [0xEF or (byte)'{' or (byte)'[' or (byte)'"' or (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f' or (byte)'n', ..];
}
