namespace Nadir;

public static partial class Metrics
{
    /// <summary>How far each found cluster holds samples of one class only.</summary>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: 1 − H(class | cluster) ÷ H(class) = mutual information ÷ entropy of the true labels; 1 where that is 0.
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: [0, 1].
    /// Twin: sklearn.metrics.homogeneity_score.
    /// Source: Rosenberg, Hirschberg 2007, V-Measure: a conditional entropy-based external cluster evaluation measure.
    /// </remarks>
    public static Metric Homogeneity() => Metric.Of(new HomogeneityRule());

    private sealed record HomogeneityRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(Homogeneity), labels => labels.Homogeneity);
    }
}
