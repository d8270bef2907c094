namespace Nadir;

public static partial class Metrics
{
    /// <summary>The geometric mean of precision and recall over pairs of samples that lie together.</summary>
    /// <exception cref="ArgumentException">The labels are not whole numbers, or sample weights are given.</exception>
    /// <remarks>
    /// Formula: pairs together in both ÷ √(pairs together in one · pairs together in the other); 0 where there are none.
    /// Shape: true and found labels (Int64), [N] or [N, 1] each; which number stands for which cluster does not matter.
    /// Range: [0, 1].
    /// Twin: sklearn.metrics.fowlkes_mallows_score.
    /// Source: Fowlkes, Mallows 1983, A method for comparing two hierarchical clusterings.
    /// </remarks>
    public static Metric FowlkesMallows() => Metric.Of(new FowlkesMallowsRule());

    private sealed record FowlkesMallowsRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricInput Input => MetricInput.Labels;

        public MetricState Start() => new LabelState(nameof(FowlkesMallows), Of);

        private static double Of(Contingency labels)
        {
            var (together, actualOnly, foundOnly, _) = labels.Pairs();
            if (together == 0)
                return 0;
            var precision = (double)together / (double)(together + foundOnly);
            var recall = (double)together / (double)(together + actualOnly);
            return Math.Sqrt(precision) * Math.Sqrt(recall);
        }
    }
}
