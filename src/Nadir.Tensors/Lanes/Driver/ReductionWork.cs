using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
            ? Fold<Float32x8, Float32x4, float>(reduction, parts.Elements<float>())
            : Fold<Float64x4, Float64x2, double>(reduction, parts.Elements<double>());
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

    /// <summary>The elements that are left, and 0 behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Last<L, T>(T* source, int left)
        where L : struct, ILane<L, T>
        where T : unmanaged =>
        left >= L.Width ? L.Load(in *source, 0) : PartialLane.Load<L, T>(source, Math.Max(left, 0));

    // Element i joins the one half the length behind it, whatever the lane; in registers, as memory would be waited for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Fold<LHalf, LQuarter, T>(F reduction, Vector512<T> parts)
        where LHalf : struct, ILane<LHalf, T>
        where LQuarter : struct, ILane<LQuarter, T>
        where T : unmanaged
    {
        var half = Unsafe.BitCast<LHalf, Vector256<T>>(reduction.Join(
            Unsafe.BitCast<Vector256<T>, LHalf>(parts.GetLower()), Unsafe.BitCast<Vector256<T>, LHalf>(parts.GetUpper())));
        var quarter = reduction.Join(
            Unsafe.BitCast<Vector128<T>, LQuarter>(half.GetLower()), Unsafe.BitCast<Vector128<T>, LQuarter>(half.GetUpper()));
        var pairs = Unsafe.BitCast<LQuarter, Vector128<long>>(quarter);
        quarter = reduction.Join(quarter, Unsafe.BitCast<Vector128<long>, LQuarter>(Vector128.Shuffle(pairs, Vector128.Create(1L, 1))));
        if (typeof(T) == typeof(double))
            return Unsafe.BitCast<LQuarter, Vector128<double>>(quarter).ToScalar();
        var singles = Unsafe.BitCast<LQuarter, Vector128<int>>(quarter);
        quarter = reduction.Join(quarter, Unsafe.BitCast<Vector128<int>, LQuarter>(Vector128.Shuffle(singles, Vector128.Create(1, 1, 1, 1))));
        return Unsafe.BitCast<LQuarter, Vector128<float>>(quarter).ToScalar();
    }
}
