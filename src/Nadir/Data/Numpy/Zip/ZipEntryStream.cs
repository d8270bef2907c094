using System.IO.Compression;

namespace Nadir;

/// <summary>The unpacked bytes of an archive's entry: as many as the directory says, of the check sum it says.</summary>
internal sealed class ZipEntryStream : ContentStream
{
    private readonly ZipEntry entry;
    private readonly string name;
    private readonly Stream bytes;
    private uint checksum;
    private long offset;

    /// <summary>Opens an entry; several may be open at once.</summary>
    public ZipEntryStream(Stream archive, ZipEntry entry, string name)
    {
        (this.entry, this.name) = (entry, name);
        var stored = new ZipStoredStream(archive, entry.Start, entry.PackedLength, name);
        bytes = entry.IsDeflated ? new DeflateStream(stored, CompressionMode.Decompress) : stored;
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = bytes.Read(buffer);
        }
        catch (InvalidDataException broken)
        {
            throw Damaged(broken);
        }

        offset += count;
        checksum = Crc32.Append(checksum, buffer[..count]);
        if (offset > entry.Length || (count == 0 && buffer.Length > 0 && (offset != entry.Length || checksum != entry.Checksum)))
            throw Damaged(null);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            bytes.Dispose();
        base.Dispose(disposing);
    }

    private DataException Damaged(Exception? cause) => Error.Data(
        name,
        $"the entry is damaged: it does not unpack to the {entry.Length} bytes and the check sum that the archive's directory says. Fetch the file again, or save it anew.",
        FormattableString.Invariant($"{entry.Name}, byte {offset}"),
        cause);
}
