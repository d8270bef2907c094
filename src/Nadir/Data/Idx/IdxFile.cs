using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>An array with a shape, as IDX files hold it in bytes: magic number, sizes, elements, all big-endian.</summary>
/// <param name="Shape">The sizes, outermost first.</param>
/// <param name="Elements">In row-major order.</param>
internal sealed record IdxFile<T>(Shape Shape, T[] Elements)
{
    private const byte UnsignedByte = 0x08;
    private const int Piece = 1 << 16;

    // A file that unpacks to more of its length is read through before memory is taken; real images stay below.
    private const int TrustedRatio = 16;

    /// <summary>Reads a file, plain or gzip; nothing is believed that the file's length contradicts.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rank">How many sizes are expected: 3 for images, 1 for labels.</param>
    /// <param name="values">What each of the 256 bytes stands for.</param>
    /// <exception cref="DataException">The file is no IDX file of unsigned bytes and that rank, or its sizes lie.</exception>
    public static IdxFile<T> Read(string path, int rank, T[] values)
    {
        using var content = DataFile.Open(path);
        var shape = ReadShape(content, path, rank);
        if (!(shape.Count / TrustedRatio <= content.StoredLength))
            CountElements(path, rank);
        var elements = GC.AllocateUninitializedArray<T>(shape.Count);
        ReadElements(content, shape, path, (done, bytes) => Convert(bytes, values, elements.AsSpan(done)));
        return new IdxFile<T>(shape, elements);
    }

    private static void CountElements(string path, int rank)
    {
        using var content = DataFile.Open(path);
        ReadElements(content, ReadShape(content, path, rank), path, (_, _) => { });
    }

    private static Shape ReadShape(DataStream content, string path, int rank)
    {
        var header = new byte[4 + (4 * rank)];
        ReadHeader(content, header.AsSpan(0, 4), path);
        CheckMagic(header, rank, path);
        ReadHeader(content, header.AsSpan(4), path);
        var shape = ReadShape(header.AsSpan(4), path);
        if (!content.CanHold((long)shape.Count + header.Length))
            throw Lies(path, shape, "fewer");
        return shape;
    }

    private static void ReadHeader(Stream content, Span<byte> part, string path)
    {
        var count = content.ReadAtLeast(part, part.Length, throwOnEndOfStream: false);
        if (count < part.Length)
            throw Error.Data(path, $"the file ends within its header. Fetch it again; it should be an IDX file.");
    }

    private static void CheckMagic(byte[] magic, int rank, string path)
    {
        if (magic[0] != 0 || magic[1] != 0)
        {
            throw Error.Data(
                path,
                $"this is no IDX file: its first two bytes must be 0, got {magic[0]} and {magic[1]}. Check the file (a packed one must end in .gz).", "byte 0");
        }

        if (magic[2] != UnsignedByte)
            throw Error.Data(path, $"IDX elements of type 0x{magic[2]:X2} are not read, only unsigned bytes (0x08). Convert the file.", "byte 2");
        if (magic[3] != rank)
        {
            throw Error.Data(
                path,
                $"an IDX array of {rank} axes is expected here (magic number {(UnsignedByte << 8) + rank}), got {magic[3]} axes. Check that images and labels are not exchanged.", "byte 3");
        }
    }

    private static Shape ReadShape(ReadOnlySpan<byte> sizes, string path)
    {
        Span<int> lengths = stackalloc int[sizes.Length / 4];
        long count = 1;
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(sizes[(4 * axis)..]);
            var position = FormattableString.Invariant($"byte {4 + (4 * axis)}");
            if (length == 0)
                throw Error.Data(path, $"the header declares size 0 at axis {axis}: the file holds nothing. Use another file.", position);
            if (length > Array.MaxLength || count * length > Array.MaxLength)
                throw Error.Data(path, $"the header declares size {length} at axis {axis}, more than fits in memory. Fetch the file again.", position);
            lengths[axis] = (int)length;
            count *= length;
        }

        return new Shape(lengths);
    }

    private static void ReadElements(Stream content, Shape shape, string path, Action<int, ReadOnlyMemory<byte>> take)
    {
        var piece = new byte[Piece];
        for (var done = 0; done < shape.Count;)
        {
            var wanted = Math.Min(shape.Count - done, piece.Length);
            var count = content.ReadAtLeast(piece.AsSpan(0, wanted), wanted, throwOnEndOfStream: false);
            if (count < wanted)
                throw Error.Data(path, $"the header declares {shape.Count} elements, but the file ends after {done + count}. Fetch it again.");
            take(done, piece.AsMemory(0, count));
            done += count;
        }

        if (content.ReadByte() >= 0)
            throw Lies(path, shape, "more");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Convert(ReadOnlyMemory<byte> bytes, T[] values, Span<T> elements)
    {
        var from = bytes.Span;
        for (var i = 0; i < from.Length; i++)
            elements[i] = values[from[i]];
    }

    private static DataException Lies(string path, Shape shape, string comparison) => Error.Data(
        path, $"the header declares {shape} = {shape.Count} elements, but the file holds {comparison}. Fetch it again.");
}
