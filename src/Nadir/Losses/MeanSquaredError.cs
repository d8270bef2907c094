namespace Nadir;

public static partial class Losses
{
    /// <summary>The mean of (target − prediction)², which is smallest at the mean.</summary>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, as Keras; false: every element is a term, as PyTorch.
    /// </param>
    /// <remarks>
    /// Formula: (t − p)².
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: 2·(p − t) in the prediction.
    /// Twin: keras.losses.MeanSquaredError, torch.nn.MSELoss, sklearn.metrics.mean_squared_error.
    /// Differences: PyTorch takes no means over rows (perRow: false).
    /// Source: Legendre 1805, the method of least squares.
    /// </remarks>
    [Alias("mse")]
    public static Loss MeanSquaredError(Reduction reduction = Reduction.Mean, bool perRow = true) =>
        new PointwiseLoss<SquaredErrorFunction>(
            default, reduction, perRow ? RowRule.Mean : RowRule.Separate, checkDomain: true, nameof(MeanSquaredError))
        {
            Scale = 2,
        };
}
