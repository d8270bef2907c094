namespace Nadir;

public static partial class Metrics
{
    /// <summary>Mutual information above what chance brings: 0 for labelings that have nothing to do with each other.</summary>
    /// <param name="mean">Which mean of the two entropies stands for 1.</param>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: (information − expected) ÷ (mean of both entropies − expected); 1 where neither tells anything apart.
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: (−1, 1].
    /// Twin: sklearn.metrics.adjusted_mutual_info_score.
    /// Source: Vinh, Epps, Bailey 2010, Information theoretic measures for clusterings comparison, JMLR 11.
    /// </remarks>
    [Alias("ami")]
    public static Metric AdjustedMutualInformation(EntropyMean mean = EntropyMean.Arithmetic) =>
        Metric.Of(new AdjustedMutualInformationRule(Require.Defined(mean)));

    private sealed record AdjustedMutualInformationRule(EntropyMean Mean) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(AdjustedMutualInformation), Of);

        private double Of(Contingency labels)
        {
            if (labels.IsTrivial)
                return 1;
            var expected = ExpectedInformation.Of(labels);
            var most = labels.MeanEntropy(Mean) - expected;
            // Rounding must not turn a perfect match into 0 ÷ 0, nor its sign.
            var divisor = most < 0 ? Math.Min(most, -2.220446049250313e-16) : Math.Max(most, 2.220446049250313e-16);
            return (labels.MutualInformation - expected) / divisor;
        }
    }
}
