using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Nadir;

/// <summary>An array as an IDX file, the format of MNIST; <see cref="IdxFolder"/> reads a whole data set.</summary>
/// <remarks>
/// Elements: unsigned and signed bytes, 16- and 32-bit integers (they become Int64), 32- and 64-bit floating point.
/// Source: yann.lecun.com/exdb/mnist, "The IDX file format".
/// </remarks>
public static class IdxFile
{
    /// <summary>Reads a file, plain or gzip.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">What the elements become; the type that holds all values when left out.</param>
    /// <exception cref="DataException">The file cannot be read, is no IDX file, or its sizes lie.</exception>
    /// <exception cref="ArgumentException">Fractions asked for as whole numbers.</exception>
    public static Tensor Read(string path, ElementType? type = null)
    {
        using var content = ElementStream.Open(path);
        return Read(content, type);
    }

    /// <summary>Reads a stream to its end, plain or gzip, and closes it.</summary>
    /// <param name="content">Stands at its start.</param>
    /// <param name="type">What the elements become; the type that holds all values when left out.</param>
    /// <param name="name">What errors call it.</param>
    /// <inheritdoc cref="Read(string, ElementType?)"/>
    public static Tensor Read(Stream content, ElementType? type = null, string? name = null)
    {
        using var opened = ElementStream.Open(content, name);
        return Read(opened, type);
    }

    /// <summary>Saves an array durably.</summary>
    /// <param name="path">The file; not packed.</param>
    /// <param name="values">
    /// At least one axis, none empty. Truth values and whole numbers from 0 to 255 become unsigned bytes, other whole numbers 32-bit ones.
    /// </param>
    /// <exception cref="ArgumentException">A scalar, an empty tensor, or a whole number beyond 32 bits.</exception>
    public static void Save(string path, Tensor values) => DurableFile.Write(path, stream => Write(stream, values));

    /// <summary>Writes an array to a stream.</summary>
    /// <inheritdoc cref="Save"/>
    public static void Write(Stream stream, Tensor values)
    {
        if (Require.Present(values).Rank == 0 || values.Count == 0)
            throw Error.Shape($"An IDX file holds at least one axis, none of them empty; got {values.Shape}. Reshape the tensor.");
        var number = NumberFor(values);
        Span<byte> word = [0, 0, IdxHeader.CodeOf(number), (byte)values.Rank];
        Require.Present(stream).Write(word);
        foreach (var length in values.Shape.ToArray())
        {
            BinaryPrimitives.WriteInt32BigEndian(word, length);
            stream.Write(word);
        }

        stream.Write(Encode(values, number));
    }

    /// <summary>Reads unsigned bytes of so many axes: images have 3, labels 1.</summary>
    internal static Tensor ReadBytes(string path, int rank, ElementType type)
    {
        using var content = ElementStream.Open(path);
        var header = IdxHeader.Read(content, rank);
        return content.ReadElements(header.Number, bigEndian: true, header.Shape, type);
    }

    private static Tensor Read(ElementStream content, ElementType? type)
    {
        var header = IdxHeader.Read(content);
        return content.ReadElements(header.Number, bigEndian: true, header.Shape, type);
    }

    private static StoredNumber NumberFor(Tensor values)
    {
        switch (values.ElementType)
        {
            case ElementType.Float32: return StoredNumber.Float32;
            case ElementType.Float64: return StoredNumber.Float64;
            case ElementType.Bool: return StoredNumber.UInt8;
        }

        var numbers = values.AsSpan<long>();
        if (numbers.IndexOfAnyExceptInRange(0, byte.MaxValue) < 0)
            return StoredNumber.UInt8;
        var beyond = numbers.IndexOfAnyExceptInRange(int.MinValue, int.MaxValue);
        return beyond < 0
            ? StoredNumber.Int32
            : throw Error.Argument($"An IDX file holds whole numbers of at most 32 bits, got {numbers[beyond]}. Save it with NumpyFile, or convert to Float64.", nameof(values));
    }

    private static byte[] Encode(Tensor values, StoredNumber number)
    {
        switch (number)
        {
            case StoredNumber.UInt8:
                return Array.ConvertAll(values.ToArray<long>(), value => (byte)value);
            case StoredNumber.Float64:
                var wide = MemoryMarshal.Cast<double, long>(values.AsSpan<double>()).ToArray();
                BinaryPrimitives.ReverseEndianness(wide, wide);
                return MemoryMarshal.AsBytes<long>(wide).ToArray();
            default:
                var words = number == StoredNumber.Float32
                    ? MemoryMarshal.Cast<float, int>(values.AsSpan<float>()).ToArray()
                    : Array.ConvertAll(values.ToArray<long>(), value => (int)value);
                BinaryPrimitives.ReverseEndianness(words, words);
                return MemoryMarshal.AsBytes<int>(words).ToArray();
        }
    }
}
