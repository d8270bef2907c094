namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of those taken for a class that are of it.</summary>
    /// <param name="average">How the classes become one score; binary is that of class 1 alone.</param>
    /// <param name="threshold">For predictions of one output: above it means 1; take 0 for logits.</param>
    /// <param name="classes">How many classes there are; left out, those count that occur as target or prediction.</param>
    /// <param name="zeroDivision">The score where there is nothing to divide by, from 0 to 1.</param>
    /// <exception cref="ArgumentException">A class number lies outside; with binary, also one above 1.</exception>
    /// <remarks>
    /// Formula: hits ÷ (hits + false alarms).
    /// Shape: class numbers or one-hot rows [N, …, classes] as target; scores [N, …, classes], one score [N] or [N, 1],
    /// or class numbers (Int64, [N] or [N, 1]) as prediction. Binary takes each element of target and scores of one
    /// shape as a decision, as Keras does. Range: [0, 1].
    /// Twin: keras.metrics.Precision, sklearn.metrics.precision_score.
    /// Differences: scikit-learn warns where it divides by 0 and takes 0. Keras has no averages here.
    /// Source: van Rijsbergen 1979, "Information retrieval", chapter 7.
    /// </remarks>
    public static Metric Precision(
        ClassAverage average = ClassAverage.Binary, double threshold = 0.5, int? classes = null, double zeroDivision = 0) =>
        Metric.Of(new PrecisionRule(
            Require.Defined(average),
            Require.Finite(threshold),
            DecisionArguments.Classes(classes, average),
            Require.Probability(zeroDivision)));

    private sealed record PrecisionRule(ClassAverage Average, double Threshold, int? Classes, double ZeroDivision)
        : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => DecisionState.Of(
            nameof(Precision), Average, Threshold, Classes, ZeroDivision, c => (c.Hits, c.Hits + c.FalseAlarms));
    }
}
