using System.Buffers.Binary;
using System.IO.Compression;

namespace Nadir;

/// <summary>What a file or stream of data holds, read from its start: as it is, or unpacked where it begins as gzip does.</summary>
/// <remarks>
/// Unpacked content is checked at its end against the length and check sum that gzip stores: the platform's stream ends
/// without a word where a file is cut off. Several gzip parts one after the other are refused by the same comparison.
/// </remarks>
internal sealed class DataStream : ContentStream
{
    // No deflate stream unpacks to more than 1032 times its length (zlib's technical notes).
    internal const int LargestRatio = 1032;

    private readonly RawStream raw;
    private readonly GZipStream? unpacked;
    private uint checksum;
    private bool isChecked;

    /// <summary>Content of an open stream, which is closed with it.</summary>
    /// <param name="stored">A stream at its start.</param>
    /// <param name="name">The file or stream as errors name it.</param>
    public DataStream(Stream stored, string name)
    {
        (Name, StoredLength) = (name, stored.CanSeek ? FileSystem.Try(name, DataFile.Reading, () => stored.Length) : null);
        raw = new RawStream(stored, name);
        if (raw.LookAhead() is [0x1F, 0x8B, ..])
            unpacked = new GZipStream(raw, CompressionMode.Decompress);
    }

    /// <summary>The file or stream as errors name it.</summary>
    public string Name { get; }

    /// <summary>How long it is as it is stored, packed or not; null where that is not known.</summary>
    public long? StoredLength { get; }

    /// <summary>How long the content is; null where that is known at its end only.</summary>
    public long? ContentLength => unpacked is null ? StoredLength : null;

    /// <summary>How many bytes of content have been read; the position that errors name.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether so many bytes of content may be there: what a header declares is asked before memory is taken.</summary>
    public bool CanHold(long bytes) =>
        StoredLength is not { } stored || (unpacked is null ? bytes <= stored : bytes / LargestRatio <= stored);

    public override int Read(Span<byte> buffer)
    {
        var count = unpacked is null ? raw.Read(buffer) : Unpack(buffer);
        Offset += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked?.Dispose();
            raw.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        int count;
        try
        {
            count = unpacked!.Read(buffer);
        }
        catch (Exception broken) when (broken is InvalidDataException || SystemFailure.Is(broken))
        {
            throw Damaged(broken);
        }

        checksum = Crc32.Append(checksum, buffer[..count]);
        if (count == 0 && buffer.Length > 0 && !isChecked)
            CheckTrailer();
        return count;
    }

    private void CheckTrailer()
    {
        if (checksum != BinaryPrimitives.ReadUInt32LittleEndian(raw.Last)
            || (uint)Offset != BinaryPrimitives.ReadUInt32LittleEndian(raw.Last[sizeof(uint)..]))
        {
            throw Damaged(null);
        }

        isChecked = true;
    }

    private DataException Damaged(Exception? cause) => Error.Data(
        Name,
        $"this is no whole gzip file: it is cut off, damaged (its length or check sum is wrong) or of several parts. Fetch it again, or pack it anew with gzip.",
        FormattableString.Invariant($"after {Offset} unpacked bytes"),
        cause);
}
