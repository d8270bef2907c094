namespace Nadir;

public static partial class Metrics
{
    /// <summary>The weighted harmonic mean of homogeneity and completeness.</summary>
    /// <param name="beta">How much completeness counts against homogeneity; above 0.</param>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: (1 + β)·h·c ÷ (β·h + c); 0 where both are 0.
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: [0, 1].
    /// Twin: sklearn.metrics.v_measure_score.
    /// Source: Rosenberg, Hirschberg 2007, V-Measure: a conditional entropy-based external cluster evaluation measure.
    /// </remarks>
    public static Metric VMeasure(double beta = 1) => Metric.Of(new VMeasureRule(Require.Positive(beta)));

    private sealed record VMeasureRule(double Beta) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(VMeasure), Of);

        private double Of(Contingency labels)
        {
            var (homogeneity, completeness) = (labels.Homogeneity, labels.Completeness);
            return homogeneity + completeness == 0
                ? 0
                : (1 + Beta) * homogeneity * completeness / ((Beta * homogeneity) + completeness);
        }
    }
}
