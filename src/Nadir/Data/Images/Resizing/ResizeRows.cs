using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>Sums weighted pixels of a row, or weighted rows, in Pillow's whole numbers.</summary>
internal static class ResizeRows
{
    private const int Half = 1 << (ResizeWeights.Bits - 1);

    /// <summary>Makes a row of another width; the channels of two pixels are lanes.</summary>
    /// <param name="row">The old row, and as many bytes more as weights reach beyond it.</param>
    /// <param name="target">The new row and four bytes more.</param>
    /// <param name="channels">1 to 4.</param>
    /// <param name="weights">Which pixels count.</param>
    /// <param name="shares">How much, pair by pair.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Across(ReadOnlySpan<byte> row, Span<byte> target, int channels, ResizeWeights weights, ReadOnlySpan<int> shares)
    {
        var apart = (byte)channels;
        var places = Vector128.Create(0, 1, 2, 3, apart, (byte)(apart + 1), (byte)(apart + 2), (byte)(apart + 3), 0, 0, 0, 0, 0, 0, 0, 0);
        var length = (weights.Most + 1) / 2 * Vector256<int>.Count;
        for (var x = 0; x < weights.First.Length; x++)
        {
            var pixels = row[(weights.First[x] * channels)..];
            var sum = Vector256<int>.Zero;
            for (var share = shares.Slice(x * length, length); share.Length >= Vector256<int>.Count; share = share[Vector256<int>.Count..])
            {
                var two = Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadUInt64LittleEndian(pixels)).AsByte();
                var words = Vector128.WidenLower(Vector128.ShuffleNative(two, places));
                sum += Vector256.WidenLower(words.ToVector256Unsafe()).AsInt32() * Vector256.Create(share);
                pixels = pixels[(2 * channels)..];
            }

            var level = Clamp((sum.GetLower() + sum.GetUpper() + Vector128.Create(Half)) >> ResizeWeights.Bits);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Clamp(Vector128<int> levels) =>
        Vector128.Min(Vector128.Max(levels, Vector128<int>.Zero), Vector128.Create((int)byte.MaxValue)).AsUInt32();
}
