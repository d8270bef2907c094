using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Straight lines through the elements of one channel.</summary>
internal static unsafe class ChannelMap<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>y = (x + away) · factor + shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in ChannelRuns<T> x, T away, T factor, T shift, in ChannelRuns<T> y)
    {
        var (moved, times, plus) = (TSimd.Broadcast(&away), TSimd.Broadcast(&factor), TSimd.Broadcast(&shift));
        for (var run = 0; run < x.Count; run++)
        {
            var (from, to) = ((nint)x[run], (nint)y[run]);
            var left = x.Length;
            for (; left >= TSimd.Count; left -= TSimd.Count)
            {
                TSimd.Store(TSimd.MultiplyAdd(TSimd.Add(TSimd.Load((T*)from), moved), times, plus), (T*)to);
                from += TSimd.Count * sizeof(T);
                to += TSimd.Count * sizeof(T);
            }

            if (left > 0)
            {
                var rest = TSimd.Add(TSimd.LoadFirst((T*)from, left), moved);
                TSimd.StoreFirst(TSimd.MultiplyAdd(rest, times, plus), (T*)to, left);
            }
        }
    }

    /// <summary>result = slope · factor + (x + away) · lean + shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(
        in ChannelRuns<T> slopes, T factor, in ChannelRuns<T> x, T away, T lean, T shift, in ChannelRuns<T> result)
    {
        var (times, moved) = (TSimd.Broadcast(&factor), TSimd.Broadcast(&away));
        var (leaning, plus) = (TSimd.Broadcast(&lean), TSimd.Broadcast(&shift));
        for (var run = 0; run < x.Count; run++)
        {
            var (from, slope, to) = ((nint)x[run], (nint)slopes[run], (nint)result[run]);
            var left = x.Length;
            for (; left >= TSimd.Count; left -= TSimd.Count)
            {
                var line = TSimd.MultiplyAdd(TSimd.Add(TSimd.Load((T*)from), moved), leaning, plus);
                TSimd.Store(TSimd.MultiplyAdd(TSimd.Load((T*)slope), times, line), (T*)to);
                from += TSimd.Count * sizeof(T);
                slope += TSimd.Count * sizeof(T);
                to += TSimd.Count * sizeof(T);
            }

            if (left > 0)
            {
                var line = TSimd.MultiplyAdd(TSimd.Add(TSimd.LoadFirst((T*)from, left), moved), leaning, plus);
                TSimd.StoreFirst(TSimd.MultiplyAdd(TSimd.LoadFirst((T*)slope, left), times, line), (T*)to, left);
            }
        }
    }
}
