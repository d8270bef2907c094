using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>The inverse cosine transform of a block of 8×8, in the exact whole numbers of libjpeg's slow method.</summary>
/// <remarks>
/// Source: Loeffler, Ligtenberg, Moschytz 1989, with 11 multiplications; 13 bits behind the point, 2 kept between the
/// passes, as libjpeg's, so that pixels are equal. Eight columns are eight lanes; a transposition lies between the passes.
/// </remarks>
internal static class InverseCosine
{
    private const int Bits = 13, Kept = 2, Center = 128;

    // cos and sin of multiples of π/16 and their sums, times 2¹³.
    private const int F0298 = 2446, F0390 = 3196, F0541 = 4433, F0765 = 6270, F0899 = 7373, F1175 = 9633;
    private const int F1501 = 12299, F1847 = 15137, F1961 = 16069, F2053 = 16819, F2562 = 20995, F3072 = 25172;

    /// <summary>Writes 8 rows of samples.</summary>
    /// <param name="block">64 coefficients, row by row.</param>
    /// <param name="steps">What each is multiplied by.</param>
    /// <param name="last">0 where only the first coefficient may be other than 0.</param>
    /// <param name="target">The first sample.</param>
    /// <param name="stride">From a row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Apply(ReadOnlySpan<int> block, ReadOnlySpan<int> steps, int last, Span<byte> target, int stride)
    {
        if (last == 0)
        {
            var level = (byte)Math.Clamp((((block[0] * steps[0] << Kept) + (1 << (Kept + 2))) >> (Kept + 3)) + Center, 0, 255);
            for (var y = 0; y < 8; y++)
                BinaryPrimitives.WriteUInt64LittleEndian(target[(y * stride)..], level * 0x0101010101010101UL);
            return;
        }

        var r0 = Vector256.Create(block) * Vector256.Create(steps);
        var r1 = Vector256.Create(block[8..]) * Vector256.Create(steps[8..]);
        var r2 = Vector256.Create(block[16..]) * Vector256.Create(steps[16..]);
        var r3 = Vector256.Create(block[24..]) * Vector256.Create(steps[24..]);
        var r4 = Vector256.Create(block[32..]) * Vector256.Create(steps[32..]);
        var r5 = Vector256.Create(block[40..]) * Vector256.Create(steps[40..]);
        var r6 = Vector256.Create(block[48..]) * Vector256.Create(steps[48..]);
        var r7 = Vector256.Create(block[56..]) * Vector256.Create(steps[56..]);
        Pass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, Bits - Kept);
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Pass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, Bits + Kept + 3);
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Store(r0, r1, target, stride);
        Store(r2, r3, target[(2 * stride)..], stride);
        Store(r4, r5, target[(4 * stride)..], stride);
        Store(r6, r7, target[(6 * stride)..], stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        ref Vector256<int> r0, ref Vector256<int> r1, ref Vector256<int> r2, ref Vector256<int> r3,
        ref Vector256<int> r4, ref Vector256<int> r5, ref Vector256<int> r6, ref Vector256<int> r7, int shift)
    {
        var round = Vector256.Create(1 << (shift - 1));

        var z1 = (r2 + r6) * F0541;
        var even2 = z1 - (r6 * F1847);
        var even3 = z1 + (r2 * F0765);
        var even0 = ((r0 + r4) << Bits) + round;
        var even1 = ((r0 - r4) << Bits) + round;
        var t10 = even0 + even3;
        var t13 = even0 - even3;
        var t11 = even1 + even2;
        var t12 = even1 - even2;

        var z5 = (r7 + r3 + r5 + r1) * F1175;
        var z3 = z5 - ((r7 + r3) * F1961);
        var z4 = z5 - ((r5 + r1) * F0390);
        var z6 = (r7 + r1) * F0899;
        var z7 = (r5 + r3) * F2562;
        var odd0 = (r7 * F0298) - z6 + z3;
        var odd1 = (r5 * F2053) - z7 + z4;
        var odd2 = (r3 * F3072) - z7 + z3;
        var odd3 = (r1 * F1501) - z6 + z4;

        r0 = (t10 + odd3) >> shift;
        r7 = (t10 - odd3) >> shift;
        r1 = (t11 + odd2) >> shift;
        r6 = (t11 - odd2) >> shift;
        r2 = (t12 + odd1) >> shift;
        r5 = (t12 - odd1) >> shift;
        r3 = (t13 + odd0) >> shift;
        r4 = (t13 - odd0) >> shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector256<int> r0, ref Vector256<int> r1, ref Vector256<int> r2, ref Vector256<int> r3,
        ref Vector256<int> r4, ref Vector256<int> r5, ref Vector256<int> r6, ref Vector256<int> r7)
    {
        // Squares of 1, then of 2, then of 4 change places across the diagonal.
        Ones(ref r0, ref r1);
        Ones(ref r2, ref r3);
        Ones(ref r4, ref r5);
        Ones(ref r6, ref r7);
        Twos(ref r0, ref r2);
        Twos(ref r1, ref r3);
        Twos(ref r4, ref r6);
        Twos(ref r5, ref r7);
        Fours(ref r0, ref r4);
        Fours(ref r1, ref r5);
        Fours(ref r2, ref r6);
        Fours(ref r3, ref r7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ones(ref Vector256<int> a, ref Vector256<int> b)
    {
        var isEven = Vector256.Create(-1, 0, -1, 0, -1, 0, -1, 0);
        var (upper, lower) = (a, b);
        a = Vector256.ConditionalSelect(isEven, upper, (lower.AsInt64() << 32).AsInt32());
        b = Vector256.ConditionalSelect(isEven, (upper.AsInt64() >>> 32).AsInt32(), lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Twos(ref Vector256<int> a, ref Vector256<int> b)
    {
        var (isFirst, swapped) = (Vector256.Create(-1, -1, 0, 0, -1, -1, 0, 0), Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5));
        var (upper, lower) = (a, b);
        a = Vector256.ConditionalSelect(isFirst, upper, Vector256.Shuffle(lower, swapped));
        b = Vector256.ConditionalSelect(isFirst, Vector256.Shuffle(upper, swapped), lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fours(ref Vector256<int> a, ref Vector256<int> b)
    {
        var (upper, lower) = (a, b);
        a = Vector256.Create(upper.GetLower(), lower.GetLower());
        b = Vector256.Create(upper.GetUpper(), lower.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> upper, Vector256<int> lower, Span<byte> target, int stride)
    {
        var center = Vector256.Create(Center);
        var (a, b) = (Clamp(upper + center), Clamp(lower + center));
        var words = Vector256.Narrow(a, b);
        var bytes = Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte().AsUInt64();
        Unsafe.WriteUnaligned(ref target[0], bytes.ToScalar());
        Unsafe.WriteUnaligned(ref target.Slice(stride, 8)[0], bytes.GetElement(1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Clamp(Vector256<int> samples) =>
        Vector256.Min(Vector256.Max(samples, Vector256<int>.Zero), Vector256.Create((int)byte.MaxValue));
}
