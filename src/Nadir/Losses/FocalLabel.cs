using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>A yes-or-no target drawn towards ½, and the weight it has between those of 0 and 1.</summary>
internal readonly record struct FocalLabel(double Smoothing, double Negative, double Positive)
{
    /// <summary>How the smoothed label changes with the target.</summary>
    public double Slope => 1 - Smoothing;

    /// <summary>How the weight changes with the smoothed label.</summary>
    public double WeightSlope => Positive - Negative;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Smooth<L>(L target)
        where L : struct, ILane<L> => ((1 - Smoothing) * target) + (0.5 * Smoothing);

    /// <summary>The weight of a smoothed label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Weight<L>(L label)
        where L : struct, ILane<L> => (Positive * label) + (Negative * (1 - label));
}
