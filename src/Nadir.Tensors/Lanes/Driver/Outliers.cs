using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Not 0 when any element lies outside [low, high], or inside the gap between them.</summary>
internal readonly struct Outliers(double low, double high, double gapLow, double gapHigh) : ILaneReduction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Start<L>()
        where L : struct, ILane<L> => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Take<L>(L part, L x, L y)
        where L : struct, ILane<L> =>
        L.Select((x < low) | (x > high) | ((x > gapLow) & (x < gapHigh)), 1, part);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Join<L>(L part, L other)
        where L : struct, ILane<L> => L.Max(part, other);
}
