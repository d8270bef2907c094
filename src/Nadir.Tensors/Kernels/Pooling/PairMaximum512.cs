using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Maximum of 2 × 2 windows that neither overlap nor are padded, up to sixteen at a time, of one plane.</summary>
internal static unsafe class PairMaximum512
{
    /// <summary>False where a number was none: then the result is void, and windows must be looked at one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static bool Run(int width, int rows, int columns, float* x, float* y, int* argmax)
    {
        var even = Vector512<int>.Indices * 2;
        var odd = even + Vector512.Create(1);
        var nextRow = Vector512.Create(width);
        var unordered = Vector512<float>.Zero;
        for (var at = 0; at < columns; at += Vector512<float>.Count)
        {
            // The last columns are done with masks, so that nothing is read or written past a row.
            var left = columns - at;
            var keep = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(left));
            var keepLow = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(2 * left)).AsSingle();
            var keepHigh = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((2 * left) - Vector512<float>.Count)).AsSingle();
            var place = even + Vector512.Create(2 * at);
            var upper = x + (2 * at);
            var to = y + at;
            var placeTo = argmax + at;
            for (var row = 0; row < rows; row++)
            {
                var low = Avx512F.MaskLoad(upper, keepLow, default);
                var high = Avx512F.MaskLoad(upper + Vector512<float>.Count, keepHigh, default);
                var first = Avx512F.PermuteVar16x32x2(low, even, high);
                var second = Avx512F.PermuteVar16x32x2(low, odd, high);
                low = Avx512F.MaskLoad(upper + width, keepLow, default);
                high = Avx512F.MaskLoad(upper + width + Vector512<float>.Count, keepHigh, default);
                var third = Avx512F.PermuteVar16x32x2(low, even, high);
                var fourth = Avx512F.PermuteVar16x32x2(low, odd, high);

                // Of equal values the earlier stays: the second operand is what the instruction returns then.
                var above = Avx512F.Max(second, first);
                var below = Avx512F.Max(fourth, third);
                var aboveSecond = Vector512.GreaterThan(second, first).AsInt32();
                var belowSecond = Vector512.GreaterThan(fourth, third).AsInt32();
                var belowWins = Vector512.GreaterThan(below, above).AsInt32();

                // A mask is −1 where it is set.
                var index = Vector512.ConditionalSelect(belowWins, nextRow - belowSecond, -aboveSecond);
                unordered |= Avx512F.CompareUnordered(first, second) | Avx512F.CompareUnordered(third, fourth);
                Avx512F.MaskStore(to, keep.AsSingle(), Avx512F.Max(below, above));
                Avx512F.MaskStore(placeTo, keep, place + index);
                upper += 2 * width;
                place += nextRow + nextRow;
                to += columns;
                placeTo += columns;
            }
        }

        return unordered.AsInt32() == Vector512<int>.Zero;
    }
}
