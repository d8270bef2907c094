using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Nadir.Benchmarks;

/// <summary>What the cores can do at most: multiply-adds in registers, as many at a time as hide their delay.</summary>
internal static class PeakSpeed
{
    private const int Sums = 16;
    private const int Repeats = 1_000_000;
    private const int Rounds = 15;

    /// <summary>Each core's best, all at work at the same time, together.</summary>
    public static int Run(int threads)
    {
        var best = new double[threads];
        using var together = new Barrier(threads);
        var workers = best.Select((_, index) => new Thread(() =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                together.SignalAndWait();
                best[index] = Math.Max(best[index], Once());
            }
        })).ToArray();
        foreach (var worker in workers)
            worker.Start();
        foreach (var worker in workers)
            worker.Join();

        Console.WriteLine(JsonSerializer.Serialize(new { threads, gigaflops = best.Sum() }));
        return 0;
    }

    private static double Once()
    {
        var started = Stopwatch.GetTimestamp();
        var width = Vector512.IsHardwareAccelerated ? Wide() : Narrow();
        return 2.0 * width * Sums * Repeats / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e9;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Wide()
    {
        var (x, y) = (Vector512.Create(0.999f), Vector512.Create(0.001f));
        Vector512<float> a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;
        a = b = c = d = e = f = g = h = i = j = k = l = m = n = o = p = y;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
            m = Vector512.FusedMultiplyAdd(m, x, y);
            n = Vector512.FusedMultiplyAdd(n, x, y);
            o = Vector512.FusedMultiplyAdd(o, x, y);
            p = Vector512.FusedMultiplyAdd(p, x, y);
        }

        Keep(Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p));
        return Vector512<float>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Narrow()
    {
        var (x, y) = (Vector256.Create(0.999f), Vector256.Create(0.001f));
        Vector256<float> a, b, c, d, e, f, g, h, i, j;
        a = b = c = d = e = f = g = h = i = j = y;
        for (var repeat = 0; repeat < Repeats * Sums / 10; repeat++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y);
            b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y);
            d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y);
            f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y);
            h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y);
            j = Vector256.FusedMultiplyAdd(j, x, y);
        }

        Keep(Vector256.Sum(a + b + c + d + e + f + g + h + i + j));
        return Vector256<float>.Count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(float value) => GC.KeepAlive(value);
}
