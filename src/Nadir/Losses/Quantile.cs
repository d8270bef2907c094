using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The pinball loss, which is smallest at a quantile: too low and too high cost differently.</summary>
    /// <param name="tau">The quantile, above 0 and below 1; what a prediction too low by 1 costs.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras' losses do; false: every element is a term.</param>
    /// <remarks>
    /// Formula: tau·e for e ≥ 0, else (tau − 1)·e, with e = t − p.
    /// Shape: target and prediction alike, [N, …].
    /// Range: [0, ∞).
    /// Slope: −tau below the target, 1 − tau above it, in the prediction; 0 at it.
    /// Twin: sklearn.metrics.mean_pinball_loss (alpha is tau), the loss of sklearn.linear_model.QuantileRegressor.
    /// Source: Koenker, Bassett 1978, Regression quantiles, Econometrica 46.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">tau is not above 0 and below 1.</exception>
    [Alias("pinball")]
    public static Loss Quantile(double tau = 0.5, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        tau is > 0 and < 1
            ? ResidualLoss.Of(new QuantileFunction(tau), reduction, perRow)
            : throw Error.OutOfRange($"{nameof(tau)} must be above 0 and below 1, got {tau}.", nameof(tau));

    private readonly record struct QuantileFunction(double Tau) : IResidualFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L residual, L half)
            where L : struct, ILane<L> => L.Max(2 * Tau * half, 2 * (Tau - 1) * half);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L residual, L half)
            where L : struct, ILane<L> => L.Select(residual > 0, Tau, L.Select(residual < 0, Tau - 1, residual));
    }
}
