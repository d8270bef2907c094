namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of the targets' variance that the predictions account for, whatever their constant offset.</summary>
    /// <param name="outputs">How the scores of several outputs become one number.</param>
    /// <param name="forceFinite">Constant targets give 1 where the errors are constant and 0 else, not −∞ or NaN.</param>
    /// <exception cref="ArgumentException">There is only one sample.</exception>
    /// <remarks>
    /// Formula: 1 − variance of (t − p) ÷ variance of t, for each output.
    /// Shape: target and prediction alike, [N, …], N at least 2. Range: (−∞, 1].
    /// Twin: sklearn.metrics.explained_variance_score.
    /// Differences: scikit-learn gives 1 for one sample, which says nothing.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Metric ExplainedVariance(OutputAverage outputs = OutputAverage.Uniform, bool forceFinite = true) =>
        Metric.Of(new ExplainedVarianceRule(Require.Defined(outputs), forceFinite));

    private sealed record ExplainedVarianceRule(OutputAverage Outputs, bool ForceFinite) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() =>
            new VarianceShareState(nameof(ExplainedVariance), Outputs, ForceFinite, freeOffset: true);
    }
}
