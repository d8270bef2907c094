namespace Nadir;

public static partial class Metrics
{
    /// <summary>Matthews' coefficient: the correlation of true and predicted classes, fair to classes of any size.</summary>
    /// <param name="threshold">For predictions of one output: above it means 1; take 0 for logits.</param>
    /// <remarks>
    /// Formula: (r·s − Σtₖ·pₖ) ÷ √((s² − Σpₖ²)·(s² − Σtₖ²)) with s samples, r right ones, tₖ of class k and pₖ taken for
    /// it; 0 where all targets or all predictions are of one class.
    /// Shape: class numbers or one-hot rows [N, …, classes] as target; scores [N, …, classes], one score [N] or [N, 1],
    /// or class numbers (Int64, [N] or [N, 1]) as prediction. Range: [−1, 1].
    /// Twin: sklearn.metrics.matthews_corrcoef.
    /// Source: Gorodkin 2004, Comparing two K-category assignments by a K-category correlation coefficient.
    /// </remarks>
    [Alias("mcc")]
    public static Metric MatthewsCorrelation(double threshold = 0.5) =>
        Metric.Of(new MatthewsCorrelationRule(Require.Finite(threshold)));

    private sealed record MatthewsCorrelationRule(double Threshold) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new DecisionState(
            new Decisions(nameof(MatthewsCorrelation), Threshold, classes: null, perElement: false), classes: null, Of);

        private static double Of(ConfusionTable table)
        {
            var (both, targets, predictions) = (0.0, 0.0, 0.0);
            for (var number = 0; number < table.Classes; number++)
            {
                both += table.Actual[number] * table.Predicted[number];
                targets += table.Actual[number] * table.Actual[number];
                predictions += table.Predicted[number] * table.Predicted[number];
            }

            var square = table.Total * table.Total;
            var (ofTargets, ofPredictions) = (square - targets, square - predictions);
            return ofTargets <= 0 || ofPredictions <= 0
                ? 0
                : ((table.Right * table.Total) - both) / (Math.Sqrt(ofTargets) * Math.Sqrt(ofPredictions));
        }
    }
}
