namespace Nadir;

public static partial class Losses
{
    /// <summary>½(target − prediction)², the quadratic cost of textbooks.</summary>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">Average over the last axis first, so that a sample is a term; else each element is one.</param>
    /// <remarks>
    /// Formula: ½(t − p)².
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: p − t in the prediction.
    /// Twin: half of keras.losses.MeanSquaredError, half of torch.nn.MSELoss.
    /// Differences: PyTorch takes no means over rows (perRow: false).
    /// Source: Legendre 1805, the method of least squares.
    /// </remarks>
    public static Loss HalfSquaredError(Reduction reduction = Reduction.Mean, bool perRow = true) =>
        new PointwiseLoss<SquaredErrorFunction>(
            default, reduction, perRow ? RowRule.Mean : RowRule.Separate, checkDomain: true, nameof(HalfSquaredError));
}
