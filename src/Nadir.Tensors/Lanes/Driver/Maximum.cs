using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The largest element that is a number; of whole registers only, since the 0 behind a shorter one would count.</summary>
internal readonly struct Maximum : ILaneReduction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Start<L>()
        where L : struct, ILane<L> => double.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Take<L>(L part, L x, L y)
        where L : struct, ILane<L> => L.Select(x > part, x, part);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Join<L>(L part, L other)
        where L : struct, ILane<L> => L.Select(other > part, other, part);
}
