namespace Nadir.Tensors;

internal static unsafe partial class Lanewise
{
    /// <summary>How many elements are reduced in their element type; the chunks join in float64, one after another.</summary>
    /// <remarks>A parallel caller that reduces chunks of this length and joins them in order gets the same bits.</remarks>
    internal const int Chunk = 4096;

    /// <summary>The sum of all elements.</summary>
    internal static double Sum<T>(ReadOnlySpan<T> x)
        where T : unmanaged => Reduce(default(Summation), x, x);

    /// <summary>The sum of all products, each rounded before its addition.</summary>
    internal static double SumOfProducts<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged
    {
        Check(y.Length, x.Length);
        return Reduce(default(ProductSummation), x, y);
    }

    /// <summary>The largest magnitude; not a number where an element is not.</summary>
    internal static double LargestSize<T>(ReadOnlySpan<T> x)
        where T : unmanaged => Reduce(default(LargestMagnitude), x, x);

    /// <summary>The sum of all magnitudes.</summary>
    internal static double SumMagnitudes<T>(ReadOnlySpan<T> x)
        where T : unmanaged => Reduce(default(SumOfMagnitudes), x, x);

    /// <summary>Whether no element is infinite or not a number.</summary>
    internal static bool IsFinite<T>(ReadOnlySpan<T> x)
        where T : unmanaged => Reduce(default(Finiteness), x, x) == 0;

    /// <summary>Whether any element lies outside [low, high] or inside the gap; one that is not a number does not.</summary>
    /// <param name="x">A multiple of 16 elements: the 0 that fills up the last register might lie outside.</param>
    internal static bool HasOutliers<T>(ReadOnlySpan<T> x, double low, double high, double gapLow, double gapHigh)
        where T : unmanaged => Reduce(new Outliers(low, high, gapLow, gapHigh), x, x) != 0;

    private static double Reduce<F, T>(F reduction, ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where F : struct, ILaneReduction
        where T : unmanaged
    {
        var total = reduction.Start<Float64>();
        fixed (T* px = x, py = y)
        {
            for (var start = 0; start < x.Length; start += Chunk)
            {
                var work = new ReductionWork<F>(reduction, (byte*)(px + start), (byte*)(py + start), Math.Min(Chunk, x.Length - start));
                LaneDispatch.Run<ReductionWork<F>, T>(ref work);
                total = reduction.Join(total, work.Result);
            }
        }

        return total.Number;
    }
}
