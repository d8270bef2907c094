namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of pairs of samples that two labelings treat alike: together in both, or apart in both.</summary>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: (pairs together in both + pairs apart in both) ÷ (N·(N − 1)/2); 1 for a single sample.
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: [0, 1].
    /// Twin: sklearn.metrics.rand_score.
    /// Source: Rand 1971, Objective criteria for the evaluation of clustering methods.
    /// </remarks>
    [Alias("rand")]
    public static Metric RandIndex() => Metric.Of(new RandIndexRule());

    private sealed record RandIndexRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(RandIndex), Of);

        private static double Of(Contingency labels)
        {
            var (together, actualOnly, foundOnly, apart) = labels.Pairs();
            return labels.Samples == 1 ? 1 : (double)(together + apart) / (double)(together + apart + actualOnly + foundOnly);
        }
    }
}
