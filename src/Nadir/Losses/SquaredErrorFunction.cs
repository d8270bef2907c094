using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>½(target − prediction)².</summary>
/// <remarks>Losses without the half scale by 2 afterwards, so that slopes of the largest Float32 errors stay
/// finite.</remarks>
internal readonly record struct SquaredErrorFunction : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L> => 0.5 * (target - prediction) * (target - prediction);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> => target - prediction;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L> => prediction - target;
}
