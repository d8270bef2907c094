namespace Nadir;

public static partial class Metrics
{
    /// <summary>Cohen's κ: how far two judgements agree beyond what chance would bring.</summary>
    /// <param name="disagreement">How much it counts that two classes were taken for each other.</param>
    /// <param name="threshold">For predictions of one output: above it means 1; take 0 for logits.</param>
    /// <param name="classes">How many classes there are; left out, those count that occur, and lie one apart.</param>
    /// <exception cref="ArgumentException">All targets and predictions are of one class.</exception>
    /// <remarks>
    /// Formula: 1 − Σw·observed ÷ Σw·expected, with w = 1, |i − j| or (i − j)² off the diagonal, and expected =
    /// tᵢ·pⱼ ÷ N.
    /// Shape: class numbers or one-hot rows [N, …, classes] as target; scores [N, …, classes], one score [N] or [N, 1],
    /// or class numbers (Int64, [N] or [N, 1]) as prediction. Range: [−1, 1].
    /// Twin: sklearn.metrics.cohen_kappa_score.
    /// Source: Cohen 1960, A coefficient of agreement for nominal scales.
    /// </remarks>
    [Alias("kappa")]
    public static Metric CohenKappa(
        Disagreement disagreement = Disagreement.Equal, double threshold = 0.5, int? classes = null) =>
        Metric.Of(new CohenKappaRule(
            Require.Defined(disagreement), Require.Finite(threshold), DecisionArguments.Classes(classes)));

    private sealed record CohenKappaRule(Disagreement Disagreement, double Threshold, int? Classes) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new DecisionState(
            new Decisions(nameof(CohenKappa), Threshold, Classes, perElement: false),
            Classes,
            Of,
            "CohenKappa compares with chance, which always agrees where all targets and predictions are of one class.");

        private double Of(ConfusionTable table)
        {
            var (observed, expected) = (0.0, 0.0);
            for (var row = 0; row < table.Classes; row++)
            {
                for (var column = 0; column < table.Classes; column++)
                {
                    observed += Weight(row, column) * table.Counts[row, column];
                    expected += Weight(row, column) * table.Actual[row] * table.Predicted[column];
                }
            }

            return 1 - (observed * table.Total / expected);
        }

        private double Weight(int row, int column) => row == column ? 0 : Disagreement switch
        {
            Disagreement.Equal => 1,
            Disagreement.Linear => Math.Abs(row - column),
            _ => (double)(row - column) * (row - column),
        };
    }
}
