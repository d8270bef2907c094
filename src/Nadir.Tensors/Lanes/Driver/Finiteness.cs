using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>0, or not a number where an element is infinite or not a number: ∞·0 is none.</summary>
internal readonly struct Finiteness : ILaneReduction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Start<L>()
        where L : struct, ILane<L> => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Take<L>(L part, L x, L y)
        where L : struct, ILane<L> => L.Fma(x, 0, part);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Join<L>(L part, L other)
        where L : struct, ILane<L> => part + other;
}
