using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Reduces one chunk, in an order that depends on its length only.</summary>
/// <remarks>
/// 64 bytes of parts whatever the register: part i takes the elements i, i + parts, i + 2·parts … in four turns, then
/// the turns and the parts join as a tree. A narrower lane sweeps the chunk once for each register of parts.
/// </remarks>
internal ref struct ReductionWork<F>(F reduction, ref byte x, ref byte y, int count) : ILaneWork
    where F : struct, ILaneReduction
{
    private readonly F reduction = reduction;
    private readonly ref byte x = ref x;
    private readonly ref byte y = ref y;

    /// <summary>The chunk's value, once it ran.</summary>
    internal double Result { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        ref var fromX = ref Unsafe.As<byte, T>(ref x);
        ref var fromY = ref Unsafe.As<byte, T>(ref y);
        var width = 64 / Unsafe.SizeOf<T>();
        var whole = count & -width;
        var rest = count - whole;
        var lastX = LanePadding.Of(in Unsafe.Add(ref fromX, whole), rest);
        var lastY = LanePadding.Of(in Unsafe.Add(ref fromY, whole), rest);
        for (var i = rest; i < width; i++)
        {
            Unsafe.Add(ref lastX.First<T>(), i) = Number<T>(reduction.Padding);
            Unsafe.Add(ref lastY.First<T>(), i) = Number<T>(reduction.Padding);
        }

        var parts = default(LanePadding);
        for (nint part = 0; part < width; part += L.Width)
        {
            var joined = Sweep<L, T>(reduction, in Unsafe.Add(ref fromX, part), in Unsafe.Add(ref fromY, part), whole, width);
            if (rest > 0)
                joined = reduction.Take(
                    joined, L.Load(in lastX.First<T>(), part), L.Load(in lastY.First<T>(), part));
            L.Store(joined, ref parts.First<T>(), part);
        }

        Result = typeof(T) == typeof(float)
            ? Fold<Float32, float>(reduction, ref parts.First<float>(), width)
            : Fold<Float64, double>(reduction, ref parts.First<double>(), width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static L Sweep<L, T>(F reduction, ref readonly T x, ref readonly T y, int count, int width)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        L first = reduction.Start<L>(), second = first, third = first, fourth = first;
        nint i = 0;
        for (; i + 4 * width <= count; i += 4 * width)
        {
            first = reduction.Take(first, L.Load(in x, i), L.Load(in y, i));
            second = reduction.Take(second, L.Load(in x, i + width), L.Load(in y, i + width));
            third = reduction.Take(third, L.Load(in x, i + 2 * width), L.Load(in y, i + 2 * width));
            fourth = reduction.Take(fourth, L.Load(in x, i + 3 * width), L.Load(in y, i + 3 * width));
        }

        for (; i < count; i += width)
            first = reduction.Take(first, L.Load(in x, i), L.Load(in y, i));
        return reduction.Join(reduction.Join(first, second), reduction.Join(third, fourth));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Fold<L, T>(F reduction, ref T parts, int width)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (var half = width / 2; half > 0; half /= 2)
            for (nint i = 0; i < half; i++)
                L.Store(reduction.Join(L.Load(in parts, i), L.Load(in parts, i + half)), ref parts, i);
        return typeof(T) == typeof(float) ? Unsafe.As<T, float>(ref parts) : Unsafe.As<T, double>(ref parts);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Number<T>(double value)
        where T : unmanaged
    {
        var single = (float)value;
        return typeof(T) == typeof(float) ? Unsafe.As<float, T>(ref single) : Unsafe.As<double, T>(ref value);
    }
}
