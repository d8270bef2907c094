namespace Nadir;

public static partial class Losses
{
    /// <summary>The sum of (target − prediction)² over everything.</summary>
    /// <param name="reduction">How the samples' sums become one number.</param>
    /// <remarks>
    /// Formula: Σ (t − p)².
    /// Shape: target and prediction alike, [N, …]; a term for each row of the last axis.
    /// Range: [0, ∞).
    /// Slope: 2·(p − t) in the prediction.
    /// Twin: torch.nn.MSELoss(reduction="sum").
    /// Differences: keras.losses.MeanSquaredError(reduction="sum") divides by the length of the last axis.
    /// Source: Legendre 1805, the method of least squares.
    /// </remarks>
    [Alias("sse")]
    public static Loss SumOfSquaredErrors(Reduction reduction = Reduction.Sum) =>
        new PointwiseLoss<SquaredErrorFunction>(
            default, reduction, RowRule.Sum, checkDomain: true, nameof(SumOfSquaredErrors))
        {
            Scale = 2,
        };
}
