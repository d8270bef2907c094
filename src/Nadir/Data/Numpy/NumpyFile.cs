namespace Nadir;

/// <summary>An array as NumPy saves it: <c>.npy</c>.</summary>
/// <remarks>
/// Elements: truth values; whole numbers of 8 to 64 bits, signed or not, which become Int64 (uint64 beyond its range is refused); float16 and
/// float32, which become Float32; float64. Either byte order, rows or columns first, versions 1 to 3. Complex numbers, texts, dates, records and Python
/// objects (which are programs: reading them would run them) are refused.
/// Twin: numpy.load, numpy.save. Source: numpy.lib.format.
/// </remarks>
public static class NumpyFile
{
    /// <summary>Reads a file, plain or gzip.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">What the elements become; the type that holds all values when left out.</param>
    /// <exception cref="DataException">The file cannot be read, is no array of numbers, or its header lies.</exception>
    /// <exception cref="ArgumentException">Fractions asked for as whole numbers, or numbers as truth values.</exception>
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

    /// <summary>Saves an array durably; <c>numpy.load</c> reads it.</summary>
    public static void Save(string path, Tensor values) => DurableFile.Write(path, stream => Write(stream, values));

    /// <summary>Writes an array to a stream: version 1, little-endian, rows first.</summary>
    public static void Write(Stream stream, Tensor values)
    {
        Require.Present(stream).Write(NumpyHeader.Bytes(Require.Present(values)));
        ElementBytes.Write(stream, values);
    }

    internal static Tensor Read(ElementStream content, ElementType? type) => Read(content, NumpyHeader.Read(content), type);

    internal static Tensor Read(ElementStream content, NumpyHeader header, ElementType? type)
    {
        if (!header.IsColumnsFirst || header.Shape.Rank < 2)
            return content.ReadElements(header.Number, header.IsBigEndian, header.Shape, type);
        var lengths = header.Shape.ToArray();
        var order = Enumerable.Range(0, lengths.Length).Reverse().ToArray();
        Array.Reverse(lengths);
        using var pause = Gradients.Off();
        return content.ReadElements(header.Number, header.IsBigEndian, lengths, type).Transpose(order).Keep();
    }
}
