using System.Buffers.Binary;
using System.Text;

namespace Nadir;

/// <summary>Reads an archive's directory and every local header, and refuses what does not agree.</summary>
/// <remarks>Source: PKWARE, APPNOTE.TXT 6.3.10.</remarks>
internal sealed class ZipDirectory(Stream file, string path)
{
    private const uint EndSignature = 0x06054B50;
    private const uint WideEndSignature = 0x06064B50;
    private const uint WideLocatorSignature = 0x07064B50;
    private const uint RecordSignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int EndLength = 22;
    private const int RecordLength = 46;
    private const int LocalLength = 30;
    private const int WideLocatorLength = 20;
    private const int WideEndLength = 56;
    private const int MaximumDirectory = 2 << 20;
    private const int EncryptedFlag = 1;
    private const int LaterFlag = 8;
    private const int Deflated = 8;
    private const uint LinkType = 0xA000;
    private const uint FileTypes = 0xF000;

    // No deflate stream unpacks to more than 1032 times its length (zlib's technical notes).
    private const int LargestRatio = 1032;
    private const string Advice = "Fetch the file again, or save it anew.";

    /// <summary>The entries, checked.</summary>
    public List<ZipEntry> Read()
    {
        var (start, length, count) = FindDirectory();
        var directory = Bytes(start, (int)length);
        var entries = new List<ZipEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        for (long record = 0; record < count; record++)
        {
            var entry = ReadRecord(directory, ref at, start);
            if (!names.Add(entry.Name))
                throw Fault(start + at, $"two entries are named '{entry.Name}'. {Advice}");
            if (!entry.Name.EndsWith('/'))
                entries.Add(entry with { Start = ReadLocal(entry) });
        }

        if (at != length)
            throw Fault(start + at, $"the archive's directory says {count} entries, but more bytes follow them. {Advice}");
        CheckOverlaps(entries, start);
        return entries;
    }

    private (long Start, long Length, long Count) FindDirectory()
    {
        if (file.Length < EndLength)
            throw Fault(0, $"this is no zip archive: it has {file.Length} bytes, the smallest 22. {Advice}");
        var tail = Bytes(file.Length - Math.Min(file.Length, EndLength + ushort.MaxValue), (int)Math.Min(file.Length, EndLength + ushort.MaxValue));
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (Word32(end, 0) != EndSignature || at + EndLength + Word16(end, 20) != tail.Length)
                continue;
            var place = file.Length - tail.Length + at;
            if (Word16(end, 4) != 0 || Word16(end, 6) != 0)
                throw Fault(place, $"archives in several parts are not read. Join them first.");
            var (start, length, count) = ((long)Word32(end, 16), (long)Word32(end, 12), (long)Word16(end, 10));
            var limit = place;
            if (start == uint.MaxValue || length == uint.MaxValue || count == ushort.MaxValue)
                (start, length, count, limit) = FindWideDirectory(place);
            if (start < 0 || length < 0 || start > limit || start + length != limit)
                throw Fault(place, $"the archive's directory is said to lie at {start} with {length} bytes, which does not end where it should, at {limit}. {Advice}");
            if (length > MaximumDirectory || count < 0 || count > length / RecordLength)
                throw Fault(place, $"a directory of {count} entries in {length} bytes cannot be, or is more than {MaximumDirectory} bytes. {Advice}");
            return (start, length, count);
        }

        throw Fault(0, $"this is no zip archive: its directory is not there. {Advice}");
    }

    private (long Start, long Length, long Count, long Limit) FindWideDirectory(long place)
    {
        if (place < WideLocatorLength + WideEndLength)
            throw Fault(place, $"the archive's wide directory is not there. {Advice}");
        var locator = Bytes(place - WideLocatorLength, WideLocatorLength);
        var at = (long)Word64(locator, 8);
        if (Word32(locator, 0) != WideLocatorSignature || at != place - WideLocatorLength - WideEndLength)
            throw Fault(place - WideLocatorLength, $"the archive's wide directory is not there. {Advice}");
        var end = Bytes(at, WideEndLength);
        if (Word32(end, 0) != WideEndSignature)
            throw Fault(at, $"the archive's wide directory is not there. {Advice}");
        return ((long)Word64(end, 48), (long)Word64(end, 40), (long)Word64(end, 32), at);
    }

    private ZipEntry ReadRecord(byte[] directory, ref int at, long start)
    {
        var place = start + at;
        if (directory.Length - at < RecordLength || Word32(directory.AsSpan(at), 0) != RecordSignature)
            throw Fault(place, $"the archive's directory breaks off. {Advice}");
        var record = directory.AsSpan(at);
        var (nameLength, extraLength) = (Word16(record, 28), Word16(record, 30));
        var all = RecordLength + nameLength + extraLength + Word16(record, 32);
        if (all > record.Length)
            throw Fault(place, $"the archive's directory breaks off. {Advice}");
        at += all;
        var name = NameOf(record.Slice(RecordLength, nameLength), place);
        if (ZipName.Fault(name.TrimEnd('/')) is { } fault)
            throw Fault(place, $"an entry cannot be named '{Printable(name)}': {fault}. {Advice}");
        if ((Word16(record, 8) & EncryptedFlag) != 0)
            throw Fault(place, $"'{name}' is encrypted. Save it without a password.");
        if ((Word32(record, 38) >> 16 & FileTypes) == LinkType)
            throw Fault(place, $"'{name}' is a link. Save the file itself.");
        var method = Word16(record, 10);
        if (method is not (0 or Deflated))
            throw Fault(place, $"'{name}' is packed by method {method}; stored (0) and deflated (8) entries are read. Save it by numpy.savez or numpy.savez_compressed.");
        var (packed, length, header) = ((long)Word32(record, 20), (long)Word32(record, 24), (long)Word32(record, 42));
        Widen(record.Slice(RecordLength + nameLength, extraLength), ref length, ref packed, ref header);
        var possible = method == 0 ? length == packed : length / LargestRatio <= packed;
        if (packed < 0 || length < 0 || header < 0 || !possible || packed > start || header > start - LocalLength)
            throw Fault(place, $"'{name}' is said to have {length} bytes, packed {packed}, at {header}, which cannot be. {Advice}");
        return new ZipEntry(name, method == Deflated, packed, length, Word32(record, 16), header);
    }

    private long ReadLocal(ZipEntry entry)
    {
        var local = Bytes(entry.Header, LocalLength);
        var nameLength = Word16(local, 26);
        if (Word32(local, 0) != LocalSignature || entry.Header + LocalLength + nameLength > file.Length)
            throw Fault(entry.Header, $"'{entry.Name}' does not begin where the directory says. {Advice}");
        var agrees = NameOf(Bytes(entry.Header + LocalLength, nameLength), entry.Header) == entry.Name
            && (Word16(local, 6) & EncryptedFlag) == 0 && Word16(local, 8) == (entry.IsDeflated ? Deflated : 0);
        if ((Word16(local, 6) & LaterFlag) == 0)
        {
            agrees &= Word32(local, 14) == entry.Checksum
                && Word32(local, 18) is var packed && (packed == uint.MaxValue || packed == entry.PackedLength)
                && Word32(local, 22) is var length && (length == uint.MaxValue || length == entry.Length);
        }

        return agrees
            ? entry.Header + LocalLength + nameLength + Word16(local, 28)
            : throw Fault(entry.Header, $"the entry's own header does not say of '{entry.Name}' what the directory says. {Advice}");
    }

    private void CheckOverlaps(List<ZipEntry> entries, long end)
    {
        long free = 0;
        foreach (var entry in entries.OrderBy(entry => entry.Header))
        {
            if (entry.Header < free || entry.Start + entry.PackedLength > end)
                throw Fault(entry.Header, $"'{entry.Name}' overlaps another entry or the directory. {Advice}");
            free = entry.Start + entry.PackedLength;
        }
    }

    /// <summary>Takes the 64-bit sizes of an extra field, for those that are not told otherwise.</summary>
    private static void Widen(ReadOnlySpan<byte> extra, ref long length, ref long packed, ref long header)
    {
        while (extra.Length >= 4)
        {
            var size = Word16(extra, 2);
            if (size > extra.Length - 4)
                return;
            if (Word16(extra, 0) == 1)
            {
                var wide = extra.Slice(4, size);
                Widen(ref wide, ref length);
                Widen(ref wide, ref packed);
                Widen(ref wide, ref header);
            }

            extra = extra[(4 + size)..];
        }
    }

    private static void Widen(ref ReadOnlySpan<byte> wide, ref long value)
    {
        if (value != uint.MaxValue || wide.Length < sizeof(long))
            return;
        value = (long)Word64(wide, 0);
        wide = wide[sizeof(long)..];
    }

    private string NameOf(ReadOnlySpan<byte> name, long place)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(name);
        }
        catch (DecoderFallbackException broken)
        {
            throw Error.Data(path, $"an entry's name is not UTF-8. Name arrays in ASCII or UTF-8.", Position(place), broken);
        }
    }

    private byte[] Bytes(long from, int count)
    {
        if (from < 0 || from > file.Length - count)
            throw Fault(Math.Max(0, from), $"the archive breaks off. {Advice}");
        var bytes = new byte[count];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string Printable(string name) => string.Concat(name.Take(60).Select(c => char.IsControl(c) ? '?' : c));

    private static ushort Word16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Word32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ulong Word64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    private static string Position(long place) => FormattableString.Invariant($"byte {place}");

    private DataException Fault(long place, FormattableString message) => Error.Data(path, message, Position(place));
}
