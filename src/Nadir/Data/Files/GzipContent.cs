using System.Buffers.Binary;
using System.IO.Compression;

namespace Nadir;

/// <summary>What a gzip file holds, checked at its end against the file's own length and check sum.</summary>
/// <remarks>
/// The platform's stream ends without a word where a file is cut off, so the last eight bytes are compared here.
/// A file of several gzip parts one after the other is refused by the same comparison.
/// </remarks>
internal sealed class GzipContent : ContentStream
{
    private const int TrailerLength = 8;

    private readonly FileStream file;
    private readonly string path;
    private readonly GZipStream unpacked;
    private readonly byte[] trailer = new byte[TrailerLength];
    private uint checksum;
    private uint length;

    public GzipContent(FileStream file, string path)
    {
        (this.file, this.path) = (file, path);
        FileSystem.Try(path, "reading failed", () =>
        {
            if (file.Length >= TrailerLength)
            {
                file.Seek(-TrailerLength, SeekOrigin.End);
                file.ReadExactly(trailer);
                file.Seek(0, SeekOrigin.Begin);
            }
        });
        unpacked = new GZipStream(file, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = unpacked.Read(buffer);
        }
        catch (InvalidDataException broken)
        {
            throw Damaged(broken);
        }
        catch (Exception failure) when (SystemFailure.Is(failure))
        {
            throw SystemFailure.Error(path, failure, "reading failed");
        }

        checksum = Crc32.Append(checksum, buffer[..count]);
        length += (uint)count;
        if (count == 0 && buffer.Length > 0)
            CheckTrailer();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckTrailer()
    {
        var promised = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (checksum != promised || length != BinaryPrimitives.ReadUInt32LittleEndian(trailer.AsSpan(sizeof(uint))))
            throw Damaged(null);
    }

    private DataException Damaged(Exception? cause) => Error.Data(
        path,
        $"this is no whole gzip file: it is cut off, damaged (its length or check sum is wrong) or of several parts. Fetch it again, or pack it anew with gzip.",
        FormattableString.Invariant($"after {length} unpacked bytes"),
        cause);
}
