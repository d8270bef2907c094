namespace Nadir.Tests.Saving;

/// <summary>An empty folder for one test, removed after it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("nadir-saving-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>All entries below, as sorted relative paths.</summary>
    public string[] Entries() =>
    [
        .. Directory.GetFileSystemEntries(Path, "*", SearchOption.AllDirectories)
            .Select(entry => System.IO.Path.GetRelativePath(Path, entry).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
