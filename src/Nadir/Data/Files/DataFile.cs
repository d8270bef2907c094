using System.Security.Cryptography;

namespace Nadir;

/// <summary>Opens what data is read from: a file, a stream; plain or gzip, which its first bytes tell.</summary>
internal static class DataFile
{
    /// <summary>What failed, for errors of the system.</summary>
    public const string Reading = "reading failed";

    /// <summary>What errors call a stream that was given no name.</summary>
    public const string Unnamed = "the stream";

    /// <summary>Opens a file; the stream's errors name the path.</summary>
    /// <exception cref="DataException">There is no such file, or it cannot be read.</exception>
    public static DataStream Open(string path) => Open(FileSystem.OpenNamed(path, Reading), path);

    /// <summary>Opens a stream that stands at its start; closing the result closes it.</summary>
    public static DataStream Open(Stream content, string? name = null)
    {
        try
        {
            return new DataStream(Require.Present(content), name ?? (content as FileStream)?.Name ?? Unnamed);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>The file's bytes as they lie on the disk, as SHA-256 in lower-case hexadecimal.</summary>
    public static string Sha256(string path) => FileSystem.Try(path, Reading, () =>
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    });
}
