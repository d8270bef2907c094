namespace Nadir;

public static partial class Metrics
{
    /// <summary>How much two labelings tell of each other, in shares of what they tell at all.</summary>
    /// <param name="mean">Which mean of the two entropies stands for 1.</param>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: mutual information ÷ mean of both entropies; 1 where neither tells anything apart.
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: [0, 1].
    /// Twin: sklearn.metrics.normalized_mutual_info_score.
    /// Source: Vinh, Epps, Bailey 2010, Information theoretic measures for clusterings comparison, JMLR 11.
    /// </remarks>
    [Alias("nmi")]
    public static Metric NormalizedMutualInformation(EntropyMean mean = EntropyMean.Arithmetic) =>
        Metric.Of(new NormalizedMutualInformationRule(Require.Defined(mean)));

    private sealed record NormalizedMutualInformationRule(EntropyMean Mean) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(NormalizedMutualInformation), Of);

        private double Of(Contingency labels)
        {
            if (labels.IsTrivial)
                return 1;
            var shared = labels.MutualInformation;
            return shared == 0 ? 0 : shared / labels.MeanEntropy(Mean);
        }
    }
}
