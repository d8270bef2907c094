namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean over classes of the share that was recognised: a rare class matters as much as a frequent one.</summary>
    /// <param name="adjusted">Guessing gets 0 and perfection 1, instead of 1 ÷ classes and 1.</param>
    /// <param name="threshold">For predictions of one output: above it means 1; take 0 for logits.</param>
    /// <exception cref="ArgumentException">It is adjusted, and all targets are of one class.</exception>
    /// <remarks>
    /// Formula: mean over the classes among the targets of hits ÷ (hits + misses); adjusted (that − 1/k) ÷ (1 − 1/k).
    /// Shape: class numbers or one-hot rows [N, …, classes] as target; scores [N, …, classes], one score [N] or [N, 1],
    /// or class numbers (Int64, [N] or [N, 1]) as prediction. Range: [0, 1]; adjusted from 1 ÷ (1 − k) on.
    /// Twin: sklearn.metrics.balanced_accuracy_score.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Metric BalancedAccuracy(bool adjusted = false, double threshold = 0.5) =>
        Metric.Of(new BalancedAccuracyRule(adjusted, Require.Finite(threshold)));

    private sealed record BalancedAccuracyRule(bool Adjusted, double Threshold) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new DecisionState(
            new Decisions(nameof(BalancedAccuracy), Threshold, classes: null, perElement: false),
            classes: null,
            Of,
            "BalancedAccuracy compares with guessing among classes, but all targets are of one class. Pass adjusted: false.");

        private double Of(ConfusionTable table)
        {
            var (sum, classes) = (0.0, 0);
            for (var number = 0; number < table.Classes; number++)
            {
                if (table.Actual[number] == 0)
                    continue;
                sum += table.Counts[number, number] / table.Actual[number];
                classes++;
            }

            if (!Adjusted)
                return sum / classes;
            var guessing = 1.0 / classes;
            return classes == 1 ? double.NaN : ((sum / classes) - guessing) / (1 - guessing);
        }
    }
}
