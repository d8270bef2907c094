using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>A function of the residual as one of target and prediction.</summary>
internal readonly record struct ResidualFunction<F>(F Function) : IPairFunction
    where F : struct, IResidualFunction
{
    public ReadOnlySpan<double> ResidualKinks => Function.Kinks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L> => Function.Value(target - prediction, Half(target, prediction));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> => Function.Slope(target - prediction, Half(target, prediction));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L> => -Function.Slope(target - prediction, Half(target, prediction));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Half<L>(L target, L prediction)
        where L : struct, ILane<L> => (0.5 * target) - (0.5 * prediction);
}
