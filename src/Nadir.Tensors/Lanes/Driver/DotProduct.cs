using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal readonly struct DotProduct : ILaneReduction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Start<L>()
        where L : struct, ILane<L> => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Take<L>(L part, L x, L y)
        where L : struct, ILane<L> => L.Fma(x, y, part);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Join<L>(L part, L other)
        where L : struct, ILane<L> => part + other;
}
