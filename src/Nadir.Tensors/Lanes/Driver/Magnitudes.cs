using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The largest magnitude of the elements.</summary>
internal readonly struct LargestMagnitude : ILaneReduction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Start<L>()
        where L : struct, ILane<L> => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Take<L>(L part, L x, L y)
        where L : struct, ILane<L> => L.Max(part, L.Abs(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Join<L>(L part, L other)
        where L : struct, ILane<L> => L.Max(part, other);
}

/// <summary>The sum of the elements' magnitudes.</summary>
internal readonly struct SumOfMagnitudes : ILaneReduction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Start<L>()
        where L : struct, ILane<L> => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Take<L>(L part, L x, L y)
        where L : struct, ILane<L> => part + L.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Join<L>(L part, L other)
        where L : struct, ILane<L> => part + other;
}
