using System.Security.Cryptography;

namespace Nadir;

/// <summary>A file of data that is read from its start: as it is, or unpacked where its name ends in .gz.</summary>
internal static class DataFile
{
    private const string Reading = "reading failed";

    /// <summary>Whether a name promises gzip.</summary>
    public static bool IsPacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens a file; the stream's errors name the path.</summary>
    /// <exception cref="DataException">There is no such file, or it cannot be read.</exception>
    public static Stream Open(string path)
    {
        var file = FileSystem.Try(path, Reading, () => File.OpenRead(path));
        return IsPacked(path) ? new GzipContent(file, path) : new PlainContent(file, path);
    }

    /// <summary>The file's bytes as they lie on the disk, as SHA-256 in lower-case hexadecimal.</summary>
    public static string Sha256(string path) => FileSystem.Try(path, Reading, () =>
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    });

    /// <summary>How long a file is on the disk.</summary>
    public static long LengthOf(string path) => FileSystem.Try(path, Reading, () => new FileInfo(path).Length);

    /// <summary>A stream that is only read; what the system refuses becomes an error with the path.</summary>
    private sealed class PlainContent(FileStream file, string path) : ContentStream
    {
        public override int Read(Span<byte> buffer)
        {
            try
            {
                return file.Read(buffer);
            }
            catch (Exception failure) when (SystemFailure.Is(failure))
            {
                throw SystemFailure.Error(path, failure, Reading);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
            base.Dispose(disposing);
        }
    }
}
