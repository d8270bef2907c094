using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Applies an operation on one operand to count elements; the result may be an operand's own memory.</summary>
internal readonly ref struct UnaryWork<F>(F operation, ref byte x, ref byte result, int count) : ILaneWork
    where F : struct, IUnaryLane
{
    private readonly F operation = operation;
    private readonly ref byte x = ref x;
    private readonly ref byte result = ref result;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        ref var fromX = ref Unsafe.As<byte, T>(ref x);
        ref var to = ref Unsafe.As<byte, T>(ref result);
        var whole = count & -L.Width;
        if (whole > 0)
            Sweep<L, T>(operation, in fromX, ref to, whole);
        var rest = count - whole;
        if (rest == 0)
            return;

        // The elements that fill no lane go through a padded one: the loop is compiled once only.
        var restX = LanePadding.Of(ref Unsafe.Add(ref fromX, whole), rest);
        Sweep<L, T>(operation, in restX.First<T>(), ref restX.First<T>(), L.Width);
        restX.CopyTo(ref Unsafe.Add(ref to, whole), rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Sweep<L, T>(F operation, ref readonly T x, ref T result, int count)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (nint i = 0; i < count; i += L.Width)
            L.Store(operation.Apply(L.Load(in x, i)), ref result, i);
    }
}
