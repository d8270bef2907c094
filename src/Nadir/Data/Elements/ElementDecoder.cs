using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nadir;

/// <summary>Turns stored numbers into elements.</summary>
internal static class ElementDecoder
{
    /// <summary>Decodes a whole number of stored numbers; big-endian ones are turned round where they lie.</summary>
    /// <returns>The index of the first that cannot be held (a truth value other than 0 and 1, a whole number above 2⁶³ − 1); −1 where all can.</returns>
    public static int Decode<T>(Span<byte> stored, StoredNumber number, bool bigEndian, Span<T> elements)
        where T : unmanaged
    {
        if (bigEndian)
            Reverse(stored, number.Size());
        var fault = number switch
        {
            StoredNumber.Bool => stored.IndexOfAnyExceptInRange((byte)0, (byte)1),
            StoredNumber.UInt64 when typeof(T) == typeof(long) => MemoryMarshal.Cast<byte, long>(stored).IndexOfAnyInRange(long.MinValue, -1),
            _ => -1,
        };
        if (fault >= 0)
            return fault;
        if (typeof(T) == typeof(bool))
            stored.CopyTo(MemoryMarshal.AsBytes(elements));
        else if (typeof(T) == typeof(float))
            Convert(stored, number, MemoryMarshal.Cast<T, float>(elements));
        else if (typeof(T) == typeof(double))
            Convert(stored, number, MemoryMarshal.Cast<T, double>(elements));
        else
            Convert(stored, number, MemoryMarshal.Cast<T, long>(elements));
        return -1;
    }

    private static void Reverse(Span<byte> stored, int size)
    {
        switch (size)
        {
            case 2:
                var words = MemoryMarshal.Cast<byte, ushort>(stored);
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case 4:
                var doubleWords = MemoryMarshal.Cast<byte, uint>(stored);
                BinaryPrimitives.ReverseEndianness(doubleWords, doubleWords);
                break;
            case 8:
                var quadWords = MemoryMarshal.Cast<byte, ulong>(stored);
                BinaryPrimitives.ReverseEndianness(quadWords, quadWords);
                break;
        }
    }

    private static void Convert<T>(ReadOnlySpan<byte> stored, StoredNumber number, Span<T> elements)
        where T : unmanaged, INumberBase<T>
    {
        switch (number)
        {
            case StoredNumber.Bool or StoredNumber.UInt8: Convert<byte, T>(stored, elements); break;
            case StoredNumber.Int8: Convert<sbyte, T>(stored, elements); break;
            case StoredNumber.UInt16: Convert<ushort, T>(stored, elements); break;
            case StoredNumber.Int16: Convert<short, T>(stored, elements); break;
            case StoredNumber.UInt32: Convert<uint, T>(stored, elements); break;
            case StoredNumber.Int32: Convert<int, T>(stored, elements); break;
            case StoredNumber.UInt64: Convert<ulong, T>(stored, elements); break;
            case StoredNumber.Int64: Convert<long, T>(stored, elements); break;
            case StoredNumber.Float16: Convert<Half, T>(stored, elements); break;
            case StoredNumber.BFloat16: ConvertBrain(stored, elements); break;
            case StoredNumber.Float32: Convert<float, T>(stored, elements); break;
            default: Convert<double, T>(stored, elements); break;
        }
    }

    // Read once, mostly, where nothing has been optimised yet.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Convert<S, T>(ReadOnlySpan<byte> stored, Span<T> elements)
        where S : unmanaged, INumberBase<S>
        where T : unmanaged, INumberBase<T>
    {
        if (typeof(S) == typeof(T))
        {
            stored.CopyTo(MemoryMarshal.AsBytes(elements));
            return;
        }

        var numbers = MemoryMarshal.Cast<byte, S>(stored);
        for (var i = 0; i < numbers.Length; i++)
            elements[i] = T.CreateTruncating(numbers[i]);
    }

    // The upper half of a 32-bit float.
    private static void ConvertBrain<T>(ReadOnlySpan<byte> stored, Span<T> elements)
        where T : unmanaged, INumberBase<T>
    {
        var numbers = MemoryMarshal.Cast<byte, ushort>(stored);
        for (var i = 0; i < numbers.Length; i++)
            elements[i] = T.CreateTruncating(BitConverter.UInt32BitsToSingle((uint)numbers[i] << 16));
    }
}
