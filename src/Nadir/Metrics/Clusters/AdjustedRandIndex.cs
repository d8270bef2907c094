namespace Nadir;

public static partial class Metrics
{
    /// <summary>The Rand index above what chance brings: 0 for labelings that have nothing to do with each other.</summary>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: (index − expected index) ÷ (largest index − expected index), over pairs of samples.
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: [−½, 1].
    /// Twin: sklearn.metrics.adjusted_rand_score.
    /// Source: Hubert, Arabie 1985, Comparing partitions.
    /// </remarks>
    [Alias("ari")]
    public static Metric AdjustedRandIndex() => Metric.Of(new AdjustedRandIndexRule());

    private sealed record AdjustedRandIndexRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(AdjustedRandIndex), Of);

        private static double Of(Contingency labels)
        {
            var (together, actualOnly, foundOnly, apart) = labels.Pairs();
            if (actualOnly == 0 && foundOnly == 0)
                return 1;
            // Products of pair counts pass 2⁶³ at some 80,000 samples, and their difference would lose all digits in Float64.
            var above = 2 * ((together * apart) - (actualOnly * foundOnly));
            var most = ((together + actualOnly) * (actualOnly + apart)) + ((together + foundOnly) * (foundOnly + apart));
            return (double)above / (double)most;
        }
    }
}
