using System.Text;

namespace Nadir;

/// <summary>A file or folder that a user named, and how its content begins.</summary>
/// <param name="Path">As the user wrote it.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Start">The first bytes of a file, unpacked where it is gzip; empty for a folder.</param>
internal sealed record DataPlace(string Path, bool IsFolder, byte[] Start)
{
    private const int Longest = 4096;

    /// <summary>The name without the ending .gz.</summary>
    public string Name => Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Path[..^3] : Path;

    /// <summary>How the content begins, as text.</summary>
    public string Text => Encoding.UTF8.GetString(Start);

    /// <summary>Looks at a path that exists.</summary>
    public static DataPlace At(string path)
    {
        if (Directory.Exists(path))
            return new DataPlace(path, true, []);
        using var content = DataFile.Open(path);
        var start = new byte[Longest];
        return new DataPlace(path, false, start[..content.ReadAtLeast(start, Longest, throwOnEndOfStream: false)]);
    }

    /// <summary>Whether its name ends in one of some endings, .gz behind it or not.</summary>
    public bool EndsIn(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (!IsFolder && Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
