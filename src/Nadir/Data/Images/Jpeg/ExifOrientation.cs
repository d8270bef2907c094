using System.Buffers.Binary;

namespace Nadir;

/// <summary>Finds in EXIF data how a camera was held.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112, EntryLength = 12, HeaderLength = 8;

    /// <summary>From 1 to 8; 1, upright, where nothing or nonsense is said.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < HeaderLength || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return 1;
        var isLittle = tiff[0] == 'I';
        var offset = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (offset > tiff.Length - 2)
            return 1;
        var entries = tiff[(int)offset..];
        var count = Word(entries, isLittle);
        entries = entries[2..];
        for (var i = 0; i < count && entries.Length >= EntryLength; i++, entries = entries[EntryLength..])
        {
            if (Word(entries, isLittle) == Tag)
                return Word(entries[8..], isLittle) is >= 1 and <= Image.LargestOrientation and var found ? found : 1;
        }

        return 1;
    }

    private static int Word(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
