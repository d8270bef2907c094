using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The derivative of a pair function in its target, as a pair function itself; nests for higher orders.</summary>
public readonly record struct TargetDerivative<F>(F Function) : IPairFunction
    where F : struct, IPairFunction
{
    /// <inheritdoc/>
    public ReadOnlySpan<double> ResidualKinks => Function.ResidualKinks;

    /// <inheritdoc/>
    public ReadOnlySpan<double> MarginKinks => Function.MarginKinks;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L> => Function.TargetSlope(target, prediction);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        Function.TargetSlope(new Dual<L>(target, 1), new Dual<L>(prediction, 0)).Slope;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        Function.TargetSlope(new Dual<L>(target, 0), new Dual<L>(prediction, 1)).Slope;
}
