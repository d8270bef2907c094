namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of the precision at each threshold, weighted by the recall that it adds.</summary>
    /// <param name="average">How the classes' numbers become one; of no meaning for one score a sample.</param>
    /// <exception cref="ArgumentException">No target is of a class; a score is NaN.</exception>
    /// <remarks>
    /// Formula: Σ(Rₙ − Rₙ₋₁)·Pₙ over the different scores in descending order.
    /// Shape: one score [N] or [N, 1] against 0 and 1 (or −1 and 1); scores [N, …, classes] against class numbers
    /// (Int64), one-hot rows or several labels a sample. Range: [0, 1]; guessing gets the share of class 1. It keeps
    /// every score: 9 bytes a score and 8 a sample.
    /// Twin: sklearn.metrics.average_precision_score; keras.metrics.AUC(curve="PR") interpolates.
    /// Differences: where no target is of the class, scikit-learn warns and gives 0; in training such an epoch gives NaN.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Metric AveragePrecision(ClassAverage average = ClassAverage.Macro)
    {
        if (Require.Defined(average) == ClassAverage.Binary)
            throw Error.Argument($"averagePrecision tells two classes from several by the scores. Choose average macro, micro or weighted.", nameof(average));
        return Metric.Of(new AveragePrecisionRule(average));
    }

    private sealed record AveragePrecisionRule(ClassAverage Average) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RankState(
            new CollectedScores(nameof(AveragePrecision), sumToOne: false),
            Average,
            MultiClass.OneVsRest,
            ranked => ranked.AveragePrecision(),
            needsNo: false,
            nameof(AveragePrecision));
    }
}
