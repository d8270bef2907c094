namespace Nadir;

public static partial class Metrics
{
    /// <summary>The largest |target − prediction|.</summary>
    /// <remarks>
    /// Formula: max|t − p|; samples of weight 0 are left out, and other weights do not matter.
    /// Shape: target and prediction alike, [N, …]. Range: [0, ∞).
    /// Twin: sklearn.metrics.max_error.
    /// Differences: scikit-learn takes neither several outputs nor sample weights.
    /// Source: the twin's documentation.
    /// </remarks>
    [Alias("maxError")]
    public static Metric MaximumError() => Metric.Of(new MaximumErrorRule());

    private sealed record MaximumErrorRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new MaximumState();
    }

    private sealed class MaximumState() : OutputState(nameof(MaximumError))
    {
        private double largest;

        public override double Result => Samples == 0 ? double.NaN : largest;

        protected override void Begin(int outputs)
        {
        }

        protected override void Add(int output, double target, double prediction, double weight) =>
            largest = Math.Max(largest, Math.Abs(target - prediction));
    }
}
