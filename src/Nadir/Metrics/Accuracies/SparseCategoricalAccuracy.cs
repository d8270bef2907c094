using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of rows whose largest prediction stands at the target's class number.</summary>
    /// <remarks>
    /// Formula: number of rows with argmax prediction = target ÷ number of rows; the first of equal ones counts.
    /// Shape: prediction [N, …, classes]; target Int64 [N, …] or [N, …, 1]. Range: [0, 1].
    /// Twin: keras.metrics.SparseCategoricalAccuracy, sklearn.metrics.accuracy_score.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Metric SparseCategoricalAccuracy() => Metric.Of(new SparseCategoricalAccuracyRule());

    private sealed record SparseCategoricalAccuracyRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RowMeanState<SparseScore>(default);
    }

    private readonly struct SparseScore : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            RowShapes.RequireClasses(nameof(SparseCategoricalAccuracy), target, prediction);
            return RowMetric.Decisions(prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction> =>
            long.CreateTruncating(target[0]) == RowMetric.Largest(prediction) ? 1 : 0;
    }
}
