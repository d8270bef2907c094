namespace Nadir;

public static partial class Metrics
{
    /// <summary>The weighted harmonic mean of precision and recall; recall counts β times as much.</summary>
    /// <param name="beta">How much recall counts against precision; above 0.</param>
    /// <param name="average">How the classes become one score; binary is that of class 1 alone.</param>
    /// <param name="threshold">For predictions of one output: above it means 1; take 0 for logits.</param>
    /// <param name="classes">How many classes there are; left out, those count that occur as target or prediction.</param>
    /// <param name="zeroDivision">The score where there is nothing to divide by, from 0 to 1.</param>
    /// <exception cref="ArgumentException">A class number lies outside; with binary, also one above 1.</exception>
    /// <remarks>
    /// Formula: (1 + β²)·hits ÷ ((1 + β²)·hits + β²·misses + false alarms).
    /// Shape: class numbers or one-hot rows [N, …, classes] as target; scores [N, …, classes], one score [N] or [N, 1],
    /// or class numbers (Int64, [N] or [N, 1]) as prediction. Binary takes each element of target and scores of one
    /// shape as a decision, as Keras does. Range: [0, 1].
    /// Twin: sklearn.metrics.fbeta_score, keras.metrics.FBetaScore.
    /// Differences: Keras has one score a class unless told to average (average=None). scikit-learn has no default β.
    /// Source: van Rijsbergen 1979, Information Retrieval, chapter 7.
    /// </remarks>
    [Alias("fBetaScore")]
    public static Metric FBeta(
        double beta = 1,
        ClassAverage average = ClassAverage.Binary,
        double threshold = 0.5,
        int? classes = null,
        double zeroDivision = 0) =>
        Metric.Of(new FBetaRule(
            Require.Positive(beta),
            Require.Defined(average),
            Require.Finite(threshold),
            DecisionArguments.Classes(classes, average),
            Require.Probability(zeroDivision)));

    private sealed record FBetaRule(
        double Beta, ClassAverage Average, double Threshold, int? Classes, double ZeroDivision) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => DecisionState.Of(
            nameof(FBeta), Average, Threshold, Classes, ZeroDivision, Rate);

        private (double Part, double Whole) Rate(OneAgainstRest counts)
        {
            var hits = (1 + (Beta * Beta)) * counts.Hits;
            return (hits, hits + (Beta * Beta * counts.Misses) + counts.FalseAlarms);
        }
    }
}
