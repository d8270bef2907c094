using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Sums over the elements of one channel.</summary>
/// <remarks>
/// Some thousand elements at a time are added in their own type, those sums in double: cut by the shape alone, so the
/// same bits on any number of threads.
/// </remarks>
internal static unsafe class ChannelSums<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Chunk = 4096;

    /// <summary>Σ x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double Sum(in ChannelRuns<T> x)
    {
        var total = 0.0;
        var pending = 0;
        TVector sum0 = TSimd.Zero, sum1 = TSimd.Zero, sum2 = TSimd.Zero, sum3 = TSimd.Zero;
        for (var run = 0; run < x.Count; run++)
        {
            for (var start = 0; start < x.Length; start += Chunk)
            {
                var from = x[run] + start;
                var count = Math.Min(Chunk, x.Length - start);
                var at = 0;
                for (; at + (4 * TSimd.Count) <= count; at += 4 * TSimd.Count)
                {
                    sum0 = TSimd.Add(sum0, TSimd.Load(from + at));
                    sum1 = TSimd.Add(sum1, TSimd.Load(from + at + TSimd.Count));
                    sum2 = TSimd.Add(sum2, TSimd.Load(from + at + (2 * TSimd.Count)));
                    sum3 = TSimd.Add(sum3, TSimd.Load(from + at + (3 * TSimd.Count)));
                }

                for (; at + TSimd.Count <= count; at += TSimd.Count)
                    sum0 = TSimd.Add(sum0, TSimd.Load(from + at));
                if (at < count)
                    sum1 = TSimd.Add(sum1, TSimd.LoadFirst(from + at, count - at));
                pending += count;
                if (pending < Chunk)
                    continue;
                total += Join(TSimd.Add(sum0, sum1), TSimd.Add(sum2, sum3));
                sum0 = sum1 = sum2 = sum3 = TSimd.Zero;
                pending = 0;
            }
        }

        return total + Join(TSimd.Add(sum0, sum1), TSimd.Add(sum2, sum3));
    }

    /// <summary>Σ (x − centre) and Σ (x − centre)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static (double Distances, double Squares) Distances(in ChannelRuns<T> x, T centre)
    {
        var (total, squares) = (0.0, 0.0);
        var pending = 0;
        var negative = -centre;
        var away = TSimd.Broadcast(&negative);
        var lanes = stackalloc T[TSimd.Count];
        TSimd.Store(away, lanes);
        TVector sum0 = TSimd.Zero, sum1 = TSimd.Zero, square0 = TSimd.Zero, square1 = TSimd.Zero;
        for (var run = 0; run < x.Count; run++)
        {
            for (var start = 0; start < x.Length; start += Chunk)
            {
                var from = x[run] + start;
                var count = Math.Min(Chunk, x.Length - start);
                var at = 0;
                for (; at + (2 * TSimd.Count) <= count; at += 2 * TSimd.Count)
                {
                    var first = TSimd.Add(TSimd.Load(from + at), away);
                    var second = TSimd.Add(TSimd.Load(from + at + TSimd.Count), away);
                    sum0 = TSimd.Add(sum0, first);
                    sum1 = TSimd.Add(sum1, second);
                    square0 = TSimd.MultiplyAdd(first, first, square0);
                    square1 = TSimd.MultiplyAdd(second, second, square1);
                }

                for (; at < count; at += TSimd.Count)
                {
                    var left = Math.Min(TSimd.Count, count - at);
                    var rest = TSimd.Add(TSimd.LoadFirst(from + at, left), TSimd.LoadFirst(lanes, left));
                    sum0 = TSimd.Add(sum0, rest);
                    square0 = TSimd.MultiplyAdd(rest, rest, square0);
                }

                pending += count;
                if (pending < Chunk)
                    continue;
                total += Join(sum0, sum1);
                squares += Join(square0, square1);
                sum0 = sum1 = square0 = square1 = TSimd.Zero;
                pending = 0;
            }
        }

        return (total + Join(sum0, sum1), squares + Join(square0, square1));
    }

    /// <summary>Σ slope and Σ slope · (x − centre).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static (double Slopes, double Products) Slopes(in ChannelRuns<T> x, in ChannelRuns<T> slopes, T centre)
    {
        var (total, products) = (0.0, 0.0);
        var pending = 0;
        var negative = -centre;
        var away = TSimd.Broadcast(&negative);
        TVector sum0 = TSimd.Zero, sum1 = TSimd.Zero, product0 = TSimd.Zero, product1 = TSimd.Zero;
        for (var run = 0; run < x.Count; run++)
        {
            for (var start = 0; start < x.Length; start += Chunk)
            {
                var from = x[run] + start;
                var slope = slopes[run] + start;
                var count = Math.Min(Chunk, x.Length - start);
                var at = 0;
                for (; at + (2 * TSimd.Count) <= count; at += 2 * TSimd.Count)
                {
                    var first = TSimd.Load(slope + at);
                    var second = TSimd.Load(slope + at + TSimd.Count);
                    sum0 = TSimd.Add(sum0, first);
                    sum1 = TSimd.Add(sum1, second);
                    product0 = TSimd.MultiplyAdd(first, TSimd.Add(TSimd.Load(from + at), away), product0);
                    product1 = TSimd.MultiplyAdd(second, TSimd.Add(TSimd.Load(from + at + TSimd.Count), away), product1);
                }

                for (; at < count; at += TSimd.Count)
                {
                    var first = TSimd.LoadFirst(slope + at, Math.Min(TSimd.Count, count - at));
                    var distance = TSimd.Add(TSimd.LoadFirst(from + at, Math.Min(TSimd.Count, count - at)), away);
                    sum0 = TSimd.Add(sum0, first);
                    product0 = TSimd.MultiplyAdd(first, distance, product0);
                }

                pending += count;
                if (pending < Chunk)
                    continue;
                total += Join(sum0, sum1);
                products += Join(product0, product1);
                sum0 = sum1 = product0 = product1 = TSimd.Zero;
                pending = 0;
            }
        }

        return (total + Join(sum0, sum1),
            products + Join(product0, product1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Join(TVector sum0, TVector sum1) => double.CreateTruncating(TSimd.Sum(TSimd.Add(sum0, sum1)));
}
