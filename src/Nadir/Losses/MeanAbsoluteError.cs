using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The mean of |target − prediction|, which is smallest at the median.</summary>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, as Keras; false: every element is a term, as PyTorch.
    /// </param>
    /// <remarks>
    /// Formula: |t − p|.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: the sign of p − t in the prediction; 0 at 0.
    /// Twin: keras.losses.MeanAbsoluteError, torch.nn.L1Loss, sklearn.metrics.mean_absolute_error.
    /// Differences: PyTorch takes no means over rows (perRow: false).
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("mae")]
    public static Loss MeanAbsoluteError(Reduction reduction = Reduction.Mean, bool perRow = true) =>
        ResidualLoss.Of(default(AbsoluteErrorFunction), reduction, perRow);

    private readonly record struct AbsoluteErrorFunction : IResidualFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L> => L.Abs(residual);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L> => Sign.Of(residual);
    }
}
