namespace Nadir;

public static partial class Metrics
{
    /// <summary>
    /// Area under the receiver operating characteristic: how often a sample of a class scores above one that is not.
    /// </summary>
    /// <param name="average">How the classes' areas become one; of no meaning for one score a sample.</param>
    /// <param name="multiClass">Whom a class is compared with; of no meaning for one score a sample.</param>
    /// <param name="checkDomain">Refuse rows of scores, against class numbers, that do not add up to 1.</param>
    /// <exception cref="ArgumentException">
    /// All targets are of one class, or none is of some class; a row of scores does not add up to 1; a score is NaN.
    /// </exception>
    /// <remarks>
    /// Formula: (number of pairs with the right order + ½·number of ties) ÷ (yes · no).
    /// Shape: one score [N] or [N, 1] against 0 and 1 (or −1 and 1); scores [N, …, classes] against class numbers
    /// (Int64), one-hot rows or several labels a sample. Range: [0, 1]; guessing gets ½. It keeps every score: 9 bytes a
    /// score and 8 a sample.
    /// Twin: sklearn.metrics.roc_auc_score, keras.metrics.AUC.
    /// Differences: exact, as in scikit-learn, where Keras sums over 200 thresholds. scikit-learn refuses several
    /// classes unless multi_class is given, and sample weights with one-vs-one; where a class is missing, its version
    /// 1.2 raises an error. In training, such an epoch gives NaN.
    /// Source: Hand, Till 2001, A simple generalisation of the area under the ROC curve (one-vs-one).
    /// </remarks>
    [Alias("auc")]
    public static Metric RocAuc(
        ClassAverage average = ClassAverage.Macro, MultiClass multiClass = MultiClass.OneVsRest, bool checkDomain = true)
    {
        if (Require.Defined(average) == ClassAverage.Binary)
            throw Error.Argument($"rocAuc tells two classes from several by the scores. Choose average macro, micro or weighted.", nameof(average));
        if (Require.Defined(multiClass) == MultiClass.OneVsOne && average == ClassAverage.Micro)
            throw Error.Argument($"rocAuc one-vs-one has no micro average. Choose macro or weighted, or oneVsRest.", nameof(average));
        return Metric.Of(new RocAucRule(average, multiClass, checkDomain));
    }

    private sealed record RocAucRule(ClassAverage Average, MultiClass MultiClass, bool CheckDomain) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RankState(
            new CollectedScores(nameof(RocAuc), CheckDomain),
            Average,
            MultiClass,
            ranked => ranked.AreaUnderRoc(),
            needsNo: true,
            nameof(RocAuc));
    }
}
