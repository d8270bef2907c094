using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Reduces one chunk, in an order that depends on its length only.</summary>
/// <remarks>
/// 64 bytes of parts whatever the register: part i takes the elements i, i + parts, i + 2·parts … in four turns, then
/// the turns and the parts join as a tree. A narrower lane sweeps the chunk once for each register of parts.
/// </remarks>
internal unsafe struct ReductionWork<F>(F reduction, byte* x, byte* y, int count) : ILaneWork
    where F : struct, ILaneReduction
{
    internal double Result { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        var fromX = (T*)x;
        var fromY = (T*)y;
        var width = 64 / sizeof(T);
        var whole = count & -width;
        var rest = count - whole;
        var parts = default(LanePadding);
        for (var part = 0; part < width; part += L.Width)
        {
            var joined = whole > 0
                ? Sweep<L, T>(reduction, fromX + part, fromY + part, whole, width)
                : reduction.Start<L>();
            if (rest > 0)
            {
                var at = whole + part;
                joined = reduction.Take(joined, Last<L, T>(fromX + at, rest - part), Last<L, T>(fromY + at, rest - part));
            }

            L.Store(joined, ref parts.First<T>(), part);
        }

        Result = typeof(T) == typeof(float)
            ? Fold<Float32x4, Float32, float>(reduction, ref parts.First<float>(), width)
            : Fold<Float64x2, Float64, double>(reduction, ref parts.First<double>(), width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static L Sweep<L, T>(F reduction, T* x, T* y, int count, int width)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        L first = reduction.Start<L>(), second = first, third = first, fourth = first;
        nint i = 0;
        for (; i + 4 * width <= count; i += 4 * width)
        {
            first = reduction.Take(first, L.Load(in x[i], 0), L.Load(in y[i], 0));
            second = reduction.Take(second, L.Load(in x[i + width], 0), L.Load(in y[i + width], 0));
            third = reduction.Take(third, L.Load(in x[i + 2 * width], 0), L.Load(in y[i + 2 * width], 0));
            fourth = reduction.Take(fourth, L.Load(in x[i + 3 * width], 0), L.Load(in y[i + 3 * width], 0));
        }

        for (; i < count; i += width)
            first = reduction.Take(first, L.Load(in x[i], 0), L.Load(in y[i], 0));
        return reduction.Join(reduction.Join(first, second), reduction.Join(third, fourth));
    }

    /// <summary>The elements that are left, and what changes nothing behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly L Last<L, T>(T* source, int left)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        if (left >= L.Width)
            return L.Load(in *source, 0);
        if (reduction.Padding == 0)
            return PartialLane.Load<L, T>(source, Math.Max(left, 0));
        var padded = default(LanePadding);
        L.Store(reduction.Start<L>(), ref padded.First<T>(), 0);
        for (var i = 0; i < left; i++)
            Unsafe.Add(ref padded.First<T>(), i) = source[i];
        return L.Load(in padded.First<T>(), 0);
    }

    // Element i joins the one half the length behind it, whatever the lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Fold<LWide, L, T>(F reduction, ref T parts, int width)
        where LWide : struct, ILane<LWide, T>
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        var half = width / 2;
        for (; half >= LWide.Width; half /= 2)
            for (nint i = 0; i < half; i += LWide.Width)
                LWide.Store(reduction.Join(LWide.Load(in parts, i), LWide.Load(in parts, i + half)), ref parts, i);
        for (; half > 0; half /= 2)
            for (nint i = 0; i < half; i++)
                L.Store(reduction.Join(L.Load(in parts, i), L.Load(in parts, i + half)), ref parts, i);
        return typeof(T) == typeof(float) ? Unsafe.As<T, float>(ref parts) : Unsafe.As<T, double>(ref parts);
    }
}
