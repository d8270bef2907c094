using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean squared distance of predicted probabilities from what happened.</summary>
    /// <param name="checkDomain">Refuse what lies outside [0, 1], and rows that do not add up to 1.</param>
    /// <exception cref="ArgumentException">A prediction is no probability, or a target no class of it.</exception>
    /// <remarks>
    /// Formula: Σ(p − t)² ÷ N with t 0 or 1; for several classes each sample's number is Σ(pₖ − tₖ)² over them.
    /// Shape: one probability [N] or [N, 1] of class 1 against 0 and 1; rows [N, …, classes] against class numbers
    /// (Int64, [N, …] or [N, …, 1]) or one-hot rows. Range: [0, 1] for one probability, [0, 2] for rows.
    /// Twin: sklearn.metrics.brier_score_loss, for rows from version 1.7 on.
    /// Differences: scikit-learn halves rows of two classes (scale_by_half="auto"), so that they give what one
    /// probability gives; here the sum stays, however many classes there are.
    /// Source: Brier 1950, Verification of forecasts expressed in terms of probability.
    /// </remarks>
    [Alias("brier")]
    public static Metric BrierScore(bool checkDomain = true) => Metric.Of(new BrierScoreRule(checkDomain));

    private sealed record BrierScoreRule(bool CheckDomain) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new RowMeanState<BrierRow>(new BrierRow(CheckDomain));
    }

    private readonly record struct BrierRow(bool CheckDomain) : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            var rows = ScoredClasses.Rows(nameof(BrierScore), target, prediction);
            if (CheckDomain)
                ScoredClasses.RequireProbabilities(nameof(BrierScore), prediction, "Put a softmax or sigmoid before, or pass checkDomain: false.");
            return rows;
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            if (prediction.Length == 1)
            {
                var error = double.CreateTruncating(prediction[0]) - (target[0] > TTarget.Zero ? 1 : 0);
                return error * error;
            }

            var sum = 0.0;
            for (var number = 0; number < prediction.Length; number++)
            {
                var error = double.CreateTruncating(prediction[number]) - ScoredClasses.Share(target, number);
                sum += error * error;
            }

            return sum;
        }
    }
}
