using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal readonly struct Smallest : ILaneReduction
{
    public double Padding => double.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Start<L>()
        where L : struct, ILane<L> => double.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Take<L>(L part, L x, L y)
        where L : struct, ILane<L> => L.Min(part, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Join<L>(L part, L other)
        where L : struct, ILane<L> => L.Min(part, other);
}
