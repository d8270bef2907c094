using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Σ x·(logSum + largest − y), where x is not 0.</summary>
internal readonly struct Surprises(double largest, double logSum) : ILaneReduction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Start<L>()
        where L : struct, ILane<L> => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Take<L>(L part, L x, L y)
        where L : struct, ILane<L> => part + L.Select(x == 0, 0, x * (logSum + (largest - y)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Join<L>(L part, L other)
        where L : struct, ILane<L> => part + other;
}
