using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of rows in which the largest target stands at one of the k largest predictions.</summary>
    /// <param name="k">How many places count as right; from the number of classes on, every row is right.</param>
    /// <param name="ties">Which of equal predictions stands first.</param>
    /// <remarks>
    /// Formula: number of rows with rank of the target &lt; k ÷ number of rows, ranks counted from 0.
    /// Shape: target and prediction alike, [N, …, classes]. Range: [0, 1].
    /// Twin: keras.metrics.TopKCategoricalAccuracy.
    /// Source: the twin's documentation.
    /// </remarks>
    [Alias("topKAccuracy")]
    public static Metric TopKCategoricalAccuracy(int k = 5, TieRule ties = TieRule.Asked) =>
        Metric.Of(new TopKRule(Require.Positive(k), Require.Defined(ties)));

    private sealed record TopKRule(int K, TieRule Ties) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RowMeanState<TopKScore>(new TopKScore(new TopKHit(K, Ties)));
    }

    private readonly record struct TopKScore(TopKHit Hit) : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(TopKCategoricalAccuracy), target, prediction);
            if (prediction.Rank < 2)
                throw Error.Shape($"TopKCategoricalAccuracy needs rows of classes, [N, classes], got {prediction.Shape}.");
            return RowMetric.Decisions(prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction> => Hit.Of(RowMetric.Largest(target), prediction);
    }
}
