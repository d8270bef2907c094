namespace Nadir;

public static partial class Losses
{
    /// <summary>The sum of (target − prediction)² over everything.</summary>
    /// <param name="reduction">How the samples' sums become one number.</param>
    /// <remarks>
    /// Shape: target and prediction alike, [N, …]. Range: [0, ∞). Slope: 2·(prediction − target).
    /// Twin: torch.nn.MSELoss(reduction="sum"); keras.losses.MeanSquaredError(reduction="sum") divides by the last
    /// axis.
    /// </remarks>
    [Alias("sse")]
    public static Loss SumOfSquaredErrors(Reduction reduction = Reduction.Sum) =>
        new PointwiseLoss<SquaredErrorFunction>(
            default, reduction, RowRule.Sum, checkDomain: true, nameof(SumOfSquaredErrors))
        {
            Scale = 2,
        };
}
