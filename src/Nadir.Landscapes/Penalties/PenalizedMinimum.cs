namespace Nadir.Landscapes;

/// <summary>The minimum of an objective with a penalty on its parameters added.</summary>
/// <param name="At">The parameters there; exactly 0 where the penalty holds them.</param>
/// <param name="Value">The objective there, without the penalty.</param>
/// <param name="Penalty">The penalty there.</param>
/// <param name="Slopes">The gradient of the objective alone; the penalty's is the opposite.</param>
/// <param name="Residual">
/// How far it is from a minimum: the length of (w − prox(w − s·slopes)) ÷ s, s being 1 ÷ the largest curvature; 0 where the
/// gradients of both cancel.
/// </param>
public sealed record PenalizedMinimum(
    IReadOnlyList<double> At, double Value, double Penalty, IReadOnlyList<double> Slopes, double Residual)
{
    /// <summary>What was made small: objective and penalty.</summary>
    public double Total => Value + Penalty;
}
