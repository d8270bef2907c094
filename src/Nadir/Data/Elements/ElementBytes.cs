using System.Runtime.InteropServices;

namespace Nadir;

/// <summary>A tensor's elements as they lie in memory and in files: little-endian, last axis fastest.</summary>
internal static class ElementBytes
{
    public static ReadOnlySpan<byte> Of(Tensor values) => values.ElementType switch
    {
        ElementType.Float32 => MemoryMarshal.AsBytes(values.AsSpan<float>()),
        ElementType.Float64 => MemoryMarshal.AsBytes(values.AsSpan<double>()),
        ElementType.Int64 => MemoryMarshal.AsBytes(values.AsSpan<long>()),
        _ => MemoryMarshal.AsBytes(values.AsSpan<bool>()),
    };
}
