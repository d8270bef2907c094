namespace Nadir;

public static partial class Metrics
{
    /// <summary>Coefficient of determination R²: the share of the targets' variance that the predictions account for.</summary>
    /// <param name="outputs">How the scores of several outputs become one number.</param>
    /// <param name="forceFinite">Constant targets give 1 where the predictions are exact and 0 else, not −∞ or NaN.</param>
    /// <exception cref="ArgumentException">There is only one sample.</exception>
    /// <remarks>
    /// Formula: 1 − Σ(t − p)² ÷ Σ(t − mean t)², for each output.
    /// Shape: target and prediction alike, [N, …], N at least 2. Range: (−∞, 1]; 0 is what the targets' mean gets.
    /// Twin: sklearn.metrics.r2_score, keras.metrics.R2Score.
    /// Differences: scikit-learn gives NaN with a warning for one sample. Keras has no forceFinite: its constant
    /// targets give −∞ or NaN. Here the variance is counted about the running mean, so that a large offset of the
    /// targets costs no digits.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("r2", "r2Score")]
    public static Metric RSquared(OutputAverage outputs = OutputAverage.Uniform, bool forceFinite = true) =>
        Metric.Of(new RSquaredRule(Require.Defined(outputs), forceFinite));

    private sealed record RSquaredRule(OutputAverage Outputs, bool ForceFinite) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() =>
            new VarianceShareState(nameof(RSquared), Outputs, ForceFinite, freeOffset: false);
    }
}
