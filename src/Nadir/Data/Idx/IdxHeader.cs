using System.Buffers.Binary;

namespace Nadir;

/// <summary>The header of an IDX file: a magic number with element type and rank, then the sizes, all big-endian.</summary>
/// <param name="Number">What the elements are.</param>
/// <param name="Shape">The sizes, outermost first.</param>
internal readonly record struct IdxHeader(StoredNumber Number, Shape Shape)
{
    private const string Kind = "an IDX file";

    /// <summary>The byte of each kind of element.</summary>
    public static byte CodeOf(StoredNumber number) => number switch
    {
        StoredNumber.UInt8 => 0x08,
        StoredNumber.Int8 => 0x09,
        StoredNumber.Int16 => 0x0B,
        StoredNumber.Int32 => 0x0C,
        StoredNumber.Float32 => 0x0D,
        _ => 0x0E,
    };

    /// <summary>Reads a header.</summary>
    /// <param name="content">The file at its start.</param>
    /// <param name="byteRank">How many axes of unsigned bytes are expected: 3 for images, 1 for labels; anything when null.</param>
    public static IdxHeader Read(ElementStream content, int? byteRank = null)
    {
        Span<byte> magic = stackalloc byte[4];
        content.ReadHeader(magic, Kind);
        var number = NumberOf(magic, content);
        if (byteRank is { } expected)
            RequireBytes(magic, expected, content);
        if (magic[3] is 0 or > Shape.MaximumRank)
            throw Error.Data(content.Name, $"an IDX array has 1 to {Shape.MaximumRank} axes, got {magic[3]}. Check the file.", content.At(3));
        Span<byte> sizes = stackalloc byte[4 * magic[3]];
        content.ReadHeader(sizes, Kind);
        return new IdxHeader(number, ShapeOf(sizes, content));
    }

    private static StoredNumber NumberOf(ReadOnlySpan<byte> magic, ElementStream content)
    {
        if (magic[0] != 0 || magic[1] != 0)
        {
            throw Error.Data(
                content.Name, $"this is no IDX file: its first two bytes must be 0, got {magic[0]} and {magic[1]}. Check the file.", content.At(0));
        }

        return magic[2] switch
        {
            0x08 => StoredNumber.UInt8,
            0x09 => StoredNumber.Int8,
            0x0B => StoredNumber.Int16,
            0x0C => StoredNumber.Int32,
            0x0D => StoredNumber.Float32,
            0x0E => StoredNumber.Float64,
            var other => throw Error.Data(
                content.Name, $"IDX elements are of type 0x08, 0x09, 0x0B, 0x0C, 0x0D or 0x0E, got 0x{other:X2}. Check the file.", content.At(2)),
        };
    }

    private static void RequireBytes(ReadOnlySpan<byte> magic, int rank, ElementStream content)
    {
        var code = CodeOf(StoredNumber.UInt8);
        if (magic[2] != code)
        {
            throw Error.Data(
                content.Name, $"images and labels are unsigned bytes (0x08), this file's elements are of type 0x{magic[2]:X2}. Convert the file.", content.At(2));
        }

        if (magic[3] != rank)
        {
            throw Error.Data(
                content.Name,
                $"an IDX array of {rank} axes is expected here (magic number {(code << 8) + rank}), got {magic[3]} axes. Check that images and labels are not exchanged.",
                content.At(3));
        }
    }

    private static Shape ShapeOf(ReadOnlySpan<byte> sizes, ElementStream content)
    {
        Span<int> lengths = stackalloc int[sizes.Length / 4];
        long count = 1;
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(sizes[(4 * axis)..]);
            var position = content.At(4 + (4 * axis));
            if (length == 0)
                throw Error.Data(content.Name, $"the header declares size 0 at axis {axis}: the file holds nothing. Use another file.", position);
            if (length > Array.MaxLength || count * length > Array.MaxLength)
                throw Error.Data(content.Name, $"the header declares size {length} at axis {axis}, more than fits in memory. Fetch the file again.", position);
            lengths[axis] = (int)length;
            count *= length;
        }

        return new Shape(lengths);
    }
}
