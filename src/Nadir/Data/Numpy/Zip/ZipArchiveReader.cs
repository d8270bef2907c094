namespace Nadir;

/// <summary>A zip archive whose directory has been read and checked as a whole.</summary>
internal sealed class ZipArchiveReader : IDisposable
{
    private readonly Stream file;

    private ZipArchiveReader(Stream file, string name)
    {
        (this.file, Name) = (file, name);
        try
        {
            Entries = FileSystem.Try(name, DataFile.Reading, () => new ZipDirectory(file, name).Read());
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The file as errors name it.</summary>
    public string Name { get; }

    /// <summary>Its files in the order of the directory, folders left out.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    public static ZipArchiveReader Open(string path) => new(FileSystem.OpenNamed(path, DataFile.Reading), path);

    public static ZipArchiveReader Open(Stream content, string? name)
    {
        if (!Require.Present(content).CanSeek)
        {
            content.Dispose();
            throw Error.Argument($"A zip archive is read from its end, and this stream cannot seek. Pass a file, or copy it into a MemoryStream first.", nameof(content));
        }

        return new(content, name ?? (content as FileStream)?.Name ?? DataFile.Unnamed);
    }

    /// <summary>Opens an entry that holds an array.</summary>
    public ElementStream Elements(ZipEntry entry) => new(
        new ZipEntryStream(file, entry, Name),
        Name,
        entry.PackedLength,
        bytes => bytes <= entry.Length,
        () => new ZipEntryStream(file, entry, Name),
        $"{entry.Name}, ");

    public void Dispose() => file.Dispose();
}
