namespace Nadir;

/// <summary>A loss of the residual alone, target − prediction.</summary>
/// <remarks>Mark both members <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>, as for
/// <see cref="IPairFunction"/>.</remarks>
internal interface IResidualFunction
{
    /// <summary>The loss.</summary>
    /// <param name="residual">target − prediction; infinite where that is too large for the element type.</param>
    /// <param name="half">Half of it, which is never too large.</param>
    L Value<L>(L residual, L half)
        where L : struct, ILane<L>;

    /// <summary>The derivative in the residual.</summary>
    L Slope<L>(L residual, L half)
        where L : struct, ILane<L>;

    /// <summary>The residuals where the slope jumps.</summary>
    ReadOnlySpan<double> Kinks => [];
}
