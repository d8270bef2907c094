using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>Restores a row of a PNG file from what its filter left of it.</summary>
internal static class PngUnfilter
{
    /// <summary>Restores a row in place.</summary>
    /// <param name="filter">How it was written.</param>
    /// <param name="row">What was read.</param>
    /// <param name="above">The row above, restored; zeros for the first.</param>
    /// <param name="pixel">The distance of a byte to its left neighbour.</param>
    public static void Apply(PngFilter filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        switch (filter)
        {
            case PngFilter.Left when pixel is 3 or 4:
                Pixelwise<LeftRule>(row, above, pixel);
                break;
            case PngFilter.Average when pixel is 3 or 4:
                Pixelwise<AverageRule>(row, above, pixel);
                break;
            case PngFilter.Paeth when pixel is 3 or 4:
                Pixelwise<PaethRule>(row, above, pixel);
                break;
            case PngFilter.Left:
                for (var i = pixel; i < row.Length; i++)
                    row[i] += row[i - pixel];
                break;
            case PngFilter.Above:
                Above(row, above);
                break;
            case PngFilter.Average:
                for (var i = 0; i < row.Length; i++)
                    row[i] += (byte)(((i < pixel ? 0 : row[i - pixel]) + above[i]) >> 1);
                break;
            case PngFilter.Paeth:
                Paeth(row, above, pixel);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Above(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var i = 0;
        for (; i <= row.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            (Vector256.Create(row[i..]) + Vector256.Create(above[i..])).CopyTo(row[i..]);
        for (; i < row.Length; i++)
            row[i] += above[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Paeth(Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < Math.Min(pixel, row.Length); i++)
            row[i] += above[i];
        for (var i = pixel; i < row.Length; i++)
            row[i] += (byte)PngFilterChooser.Paeth(row[i - pixel], above[i], above[i - pixel]);
    }

    // The channels of a pixel side by side in one register: each pixel waits for the one before, its channels do not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pixelwise<TRule>(Span<byte> row, ReadOnlySpan<byte> above, int pixel)
        where TRule : IRule
    {
        var (left, corner) = (Vector128<short>.Zero, Vector128<short>.Zero);
        var i = 0;

        // Four bytes are read and written; with three channels the fourth is put right by the pixel after.
        ref var here = ref MemoryMarshal.GetReference(row);
        ref var over = ref MemoryMarshal.GetReference(above);
        for (; i <= row.Length - sizeof(uint); i += pixel)
        {
            var stored = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref here, i));
            var up = Widen(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref over, i)));
            left = (Widen(stored) + TRule.Predict(left, up, corner)) & Vector128.Create((short)byte.MaxValue);
            corner = up;
            var restored = Vector128.Narrow(left.AsUInt16(), left.AsUInt16()).AsUInt32().ToScalar();
            if (pixel == 3)
                restored = (restored & 0xFFFFFF) | (stored & 0xFF000000);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref here, i), restored);
        }

        for (; i < row.Length; i++)
        {
            var (a, b, c) = i < pixel ? (0, above[i], 0) : (row[i - pixel], above[i], above[i - pixel]);
            row[i] += (byte)TRule.Predict(Vector128.Create((short)a), Vector128.Create((short)b), Vector128.Create((short)c)).ToScalar();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Widen(uint pixel) => Vector128.WidenLower(Vector128.CreateScalar(pixel).AsByte()).AsInt16();

    private interface IRule
    {
        static abstract Vector128<short> Predict(Vector128<short> left, Vector128<short> above, Vector128<short> corner);
    }

    private readonly struct LeftRule : IRule
    {
        public static Vector128<short> Predict(Vector128<short> left, Vector128<short> above, Vector128<short> corner) => left;
    }

    private readonly struct AverageRule : IRule
    {
        public static Vector128<short> Predict(Vector128<short> left, Vector128<short> above, Vector128<short> corner) => (left + above) >> 1;
    }

    private readonly struct PaethRule : IRule
    {
        public static Vector128<short> Predict(Vector128<short> left, Vector128<short> above, Vector128<short> corner)
        {
            var (up, side) = (above - corner, left - corner);
            var (toLeft, toAbove, toCorner) = (Vector128.Abs(up), Vector128.Abs(side), Vector128.Abs(up + side));
            var other = Vector128.ConditionalSelect(Vector128.LessThanOrEqual(toAbove, toCorner), above, corner);
            var isLeft = Vector128.LessThanOrEqual(toLeft, Vector128.Min(toAbove, toCorner));
            return Vector128.ConditionalSelect(isLeft, left, other);
        }
    }
}
