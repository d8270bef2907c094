using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>
/// The softmax of rows as a cross-entropy needs it: with each row's largest logit and the log of the sum above it.
/// </summary>
internal static unsafe class SoftmaxRows
{
    /// <summary>From this length on a row is swept by itself; shorter ones are done in passes over all of them.</summary>
    public const int Long = 64;

    /// <summary>Fills probabilities, the rows' largest logits, and log Σ e^(x − largest).</summary>
    public static void Fill<T>(
        ReadOnlySpan<T> logits, int length, Span<T> probabilities, Span<T> largest, Span<T> logSums)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (length >= Long)
        {
            fixed (T* x = logits, y = probabilities, peaks = largest, sums = logSums)
            {
                var work = new SharesWork(x, y, peaks, sums, largest.Length, length);
                LaneDispatch.Run<SharesWork, T>(ref work);
            }

            Lanewise.Apply(default(Log1PLane), (ReadOnlySpan<T>)logSums, logSums);
            return;
        }

        for (var row = 0; row < largest.Length; row++)
            largest[row] = Shift(logits.Slice(row * length, length), probabilities.Slice(row * length, length));
        Lanewise.Apply(default(ExpLane), (ReadOnlySpan<T>)probabilities, probabilities);
        for (var row = 0; row < largest.Length; row++)
            logSums[row] = Normalize(probabilities.Slice(row * length, length));
        Lanewise.Apply(default(Log1PLane), (ReadOnlySpan<T>)logSums, logSums);
    }

    private static T Shift<T>(ReadOnlySpan<T> logits, Span<T> shifted)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var largest = logits[0];
        foreach (var logit in logits)
        {
            if (logit > largest || T.IsNaN(logit))
                largest = logit;
        }

        for (var i = 0; i < shifted.Length; i++)
            shifted[i] = logits[i] - largest;
        return largest;
    }

    /// <summary>
    /// Divides a row by its sum; returns the sum less the 1 of the largest, whose log1p is exact in a confident row.
    /// </summary>
    private static T Normalize<T>(Span<T> exponentials)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var above = 0.0;
        var sawLargest = false;
        foreach (var value in exponentials)
        {
            if (value == T.One && !sawLargest)
                sawLargest = true;
            else
                above += double.CreateTruncating(value);
        }

        var factor = T.CreateTruncating(1 / (1 + above));
        foreach (ref var value in exponentials)
            value *= factor;
        return T.CreateTruncating(above);
    }

    private readonly struct ExpLane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Exp(x);
    }

    private readonly struct Log1PLane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Log1P(x);
    }
}
