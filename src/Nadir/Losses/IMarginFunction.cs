namespace Nadir;

/// <summary>
/// A function of the margin, the label of −1 or 1 times the score: above 0 where the score is on the label's side.
/// </summary>
internal interface IMarginFunction
{
    L Value<L>(L margin)
        where L : struct, ILane<L>;

    /// <summary>The derivative in the margin.</summary>
    L Slope<L>(L margin)
        where L : struct, ILane<L>;

    /// <summary>The margins where the slope jumps.</summary>
    ReadOnlySpan<double> Kinks => [];
}
