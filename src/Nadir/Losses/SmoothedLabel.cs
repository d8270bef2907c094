using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>A yes-or-no target drawn towards ½, as the weight of yes and the weight of no.</summary>
/// <param name="Smoothing">How far it is drawn, from 0 to 1.</param>
/// <param name="Negative">The weight of a target 0.</param>
/// <param name="Positive">The weight of a target 1.</param>
internal readonly record struct SmoothedLabel(double Smoothing, double Negative, double Positive)
{
    /// <summary>How the weight of yes changes with the target.</summary>
    public double YesSlope => Positive * (1 - Smoothing);

    /// <summary>How the weight of no falls with the target.</summary>
    public double NoSlope => Negative * (1 - Smoothing);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Yes<L>(L target)
        where L : struct, ILane<L> => Positive * (((1 - Smoothing) * target) + (0.5 * Smoothing));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L No<L>(L target)
        where L : struct, ILane<L> => Negative * (((1 - Smoothing) * (1 - target)) + (0.5 * Smoothing));
}
