namespace Nadir.Landscapes;

/// <summary>The minimum of an objective within a ball.</summary>
/// <param name="At">The place; exactly on an axis where that is a corner of the ball.</param>
/// <param name="Value">The objective there.</param>
/// <param name="Slopes">The gradient of the objective there; on the edge it points inwards, against the ball's normal.</param>
/// <param name="Multiplier">
/// λ: with the penalty times λ added, the minimum without ball is the same place, if all is convex. 0 where the ball does not hold it.
/// </param>
/// <param name="IsInside">Whether the ball holds nothing back: the minimum is the one without it.</param>
/// <param name="Residual">How far −gradient is from λ times a slope of the penalty, as a share of the gradient's length.</param>
public sealed record BallMinimum(
    IReadOnlyList<double> At, double Value, IReadOnlyList<double> Slopes, double Multiplier, bool IsInside, double Residual);
