using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Applies an operation on three operands to count elements; the result may be an operand's own memory.</summary>
internal readonly ref struct TernaryWork<F>(F operation, ref byte x, ref byte y, ref byte z, ref byte result, int count) : ILaneWork
    where F : struct, ITernaryLane
{
    private readonly F operation = operation;
    private readonly ref byte x = ref x;
    private readonly ref byte y = ref y;
    private readonly ref byte z = ref z;
    private readonly ref byte result = ref result;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        ref var fromX = ref Unsafe.As<byte, T>(ref x);
        ref var fromY = ref Unsafe.As<byte, T>(ref y);
        ref var fromZ = ref Unsafe.As<byte, T>(ref z);
        ref var to = ref Unsafe.As<byte, T>(ref result);
        var whole = count & -L.Width;
        if (whole > 0)
            Sweep<L, T>(operation, in fromX, in fromY, in fromZ, ref to, whole);
        var rest = count - whole;
        if (rest == 0)
            return;

        // The elements that fill no lane go through a padded one: the loop is compiled once only.
        var restX = LanePadding.Of(ref Unsafe.Add(ref fromX, whole), rest);
        var restY = LanePadding.Of(ref Unsafe.Add(ref fromY, whole), rest);
        var restZ = LanePadding.Of(ref Unsafe.Add(ref fromZ, whole), rest);
        Sweep<L, T>(operation, in restX.First<T>(), in restY.First<T>(), in restZ.First<T>(), ref restX.First<T>(), L.Width);
        restX.CopyTo(ref Unsafe.Add(ref to, whole), rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Sweep<L, T>(F operation, ref readonly T x, ref readonly T y, ref readonly T z, ref T result, int count)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (nint i = 0; i < count; i += L.Width)
            L.Store(operation.Apply(L.Load(in x, i), L.Load(in y, i), L.Load(in z, i)), ref result, i);
    }
}
