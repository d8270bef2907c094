namespace Nadir.Tensors;

/// <summary>A function of a target and a prediction with its derivative in each: a loss, point by point.</summary>
/// <remarks>Mark all three <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>, as for <see cref="IScalarFunction"/>.</remarks>
public interface IPairFunction
{
    L Value<L>(L target, L prediction)
        where L : struct, ILane<L>;

    /// <summary>The derivative in the target.</summary>
    L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>;

    /// <summary>The derivative in the prediction.</summary>
    L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>;

    /// <summary>The residuals, target − prediction, where a slope jumps; finite differences step around them.</summary>
    ReadOnlySpan<double> ResidualKinks => [];

    /// <summary>
    /// The margins, prediction times a label of −1 or 1, where a slope jumps; finite differences step around them.
    /// </summary>
    ReadOnlySpan<double> MarginKinks => [];

    /// <summary>
    /// Why there is no slope, and what has one; null where there is one. Asking for the gradient then fails with it.
    /// </summary>
    static virtual FormattableString? NoSlope => null;
}
