using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>Sums weighted pixels of a row, or weighted rows, in Pillow's whole numbers.</summary>
internal static class ResizeRows
{
    private const int Half = 1 << (ResizeWeights.Bits - 1);

    /// <summary>Makes a row of another width; a pixel's channels are lanes.</summary>
    /// <param name="row">The old row and four bytes more.</param>
    /// <param name="target">The new row and four bytes more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Across(ReadOnlySpan<byte> row, Span<byte> target, int channels, ResizeWeights weights, int width)
    {
        for (var x = 0; x < weights.First.Length; x++)
        {
            var pixels = row[(weights.First[x] * channels)..];
            var sum = Vector128.Create(Half);
            foreach (var share in weights.Weights.AsSpan(x * weights.Most, weights.Count(x, width)))
            {
                var pixel = Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadUInt32LittleEndian(pixels)).AsByte();
                sum += Vector128.WidenLower(Vector128.WidenLower(pixel)).AsInt32() * share;
                pixels = pixels[channels..];
            }

            var level = Vector128.Min(Vector128.Max(sum >> ResizeWeights.Bits, Vector128<int>.Zero), Vector128.Create((int)byte.MaxValue)).AsUInt32();
            var bytes = Vector128.Narrow(Vector128.Narrow(level, level), Vector128<ushort>.Zero);
            BinaryPrimitives.WriteUInt32LittleEndian(target[(x * channels)..], bytes.AsUInt32().ToScalar());
        }
    }

    /// <summary>Makes a row of several.</summary>
    /// <param name="rows">One after the other, each as long as the target.</param>
    /// <param name="target">The new row.</param>
    /// <param name="shares">A row's weight each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Down(ReadOnlySpan<byte> rows, Span<byte> target, ReadOnlySpan<int> shares)
    {
        var x = 0;
        for (; x <= target.Length - Vector256<int>.Count; x += Vector256<int>.Count)
        {
            var sum = Vector256.Create(Half);
            for (var i = 0; i < shares.Length; i++)
            {
                var bytes = Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadUInt64LittleEndian(rows[((i * target.Length) + x)..])).AsByte();
                sum += Vector256.WidenLower(Vector128.WidenLower(bytes).ToVector256Unsafe()).AsInt32() * shares[i];
            }

            var level = Vector256.Min(Vector256.Max(sum >> ResizeWeights.Bits, Vector256<int>.Zero), Vector256.Create((int)byte.MaxValue)).AsUInt32();
            var words = Vector128.Narrow(level.GetLower(), level.GetUpper());
            BinaryPrimitives.WriteUInt64LittleEndian(target[x..], Vector128.Narrow(words, words).AsUInt64().ToScalar());
        }

        for (; x < target.Length; x++)
        {
            var sum = Half;
            for (var i = 0; i < shares.Length; i++)
                sum += rows[(i * target.Length) + x] * shares[i];
            target[x] = (byte)Math.Clamp(sum >> ResizeWeights.Bits, 0, byte.MaxValue);
        }
    }
}
