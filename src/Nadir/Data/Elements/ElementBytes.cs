using System.Runtime.InteropServices;

namespace Nadir;

/// <summary>A tensor's elements as they lie in memory and in files: little-endian, last axis fastest.</summary>
internal static class ElementBytes
{
    // Spans of bytes end at 2 GiB, tensors do not.
    private const int Piece = 1 << 16;

    /// <summary>Writes them all, however many.</summary>
    public static void Write(Stream stream, Tensor values)
    {
        switch (values.ElementType)
        {
            case ElementType.Float32: Write(stream, values.AsSpan<float>()); break;
            case ElementType.Float64: Write(stream, values.AsSpan<double>()); break;
            case ElementType.Int64: Write(stream, values.AsSpan<long>()); break;
            default: Write(stream, values.AsSpan<bool>()); break;
        }
    }

    public static ReadOnlySpan<byte> Of(Tensor values) => values.ElementType switch
    {
        ElementType.Float32 => MemoryMarshal.AsBytes(values.AsSpan<float>()),
        ElementType.Float64 => MemoryMarshal.AsBytes(values.AsSpan<double>()),
        ElementType.Int64 => MemoryMarshal.AsBytes(values.AsSpan<long>()),
        _ => MemoryMarshal.AsBytes(values.AsSpan<bool>()),
    };

    private static void Write<T>(Stream stream, ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        for (; elements.Length > 0; elements = elements[Math.Min(Piece, elements.Length)..])
            stream.Write(MemoryMarshal.AsBytes(elements[..Math.Min(Piece, elements.Length)]));
    }
}
