using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of rows in which the target's class number has one of the k largest predictions.</summary>
    /// <param name="k">How many places count as right; from the number of classes on, every row is right.</param>
    /// <param name="ties">Which of equal predictions stands first.</param>
    /// <remarks>
    /// Formula: number of rows with rank of the target &lt; k ÷ number of rows, ranks counted from 0.
    /// Shape: prediction [N, …, classes]; target Int64 [N, …] or [N, …, 1]. Range: [0, 1].
    /// Twin: keras.metrics.SparseTopKCategoricalAccuracy, sklearn.metrics.top_k_accuracy_score.
    /// Differences: scikit-learn's k is 2, and of equal predictions it puts the larger class number first.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Metric SparseTopKCategoricalAccuracy(int k = 5, TieRule ties = TieRule.Asked) =>
        Metric.Of(new SparseTopKRule(Require.Positive(k), Require.Defined(ties)));

    private sealed record SparseTopKRule(int K, TieRule Ties) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RowMeanState<SparseTopKScore>(new SparseTopKScore(new TopKHit(K, Ties)));
    }

    private readonly record struct SparseTopKScore(TopKHit Hit) : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            RowShapes.RequireClasses(nameof(SparseTopKCategoricalAccuracy), target, prediction);
            MetricDomain.Classes(nameof(SparseTopKCategoricalAccuracy), target, prediction.Shape[-1]);
            return RowMetric.Decisions(prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction> =>
            Hit.Of(int.CreateTruncating(target[0]), prediction);
    }
}
