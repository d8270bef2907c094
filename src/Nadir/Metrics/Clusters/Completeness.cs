namespace Nadir;

public static partial class Metrics
{
    /// <summary>How far all samples of a class lie in one found cluster.</summary>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: 1 − H(cluster | class) ÷ H(cluster) = mutual information ÷ entropy of the found labels; 1 where that is 0.
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: [0, 1].
    /// Twin: sklearn.metrics.completeness_score.
    /// Source: Rosenberg, Hirschberg 2007, V-Measure: a conditional entropy-based external cluster evaluation measure.
    /// </remarks>
    public static Metric Completeness() => Metric.Of(new CompletenessRule());

    private sealed record CompletenessRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(Completeness), labels => labels.Completeness);
    }
}
