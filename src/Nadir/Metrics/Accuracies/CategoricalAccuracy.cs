using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of rows whose largest prediction stands where the largest target does.</summary>
    /// <remarks>
    /// Formula: number of rows with argmax target = argmax prediction ÷ number of rows; the first of equal ones counts.
    /// Shape: target and prediction alike, [N, …, classes]. Range: [0, 1].
    /// Twin: keras.metrics.CategoricalAccuracy.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Metric CategoricalAccuracy() => Metric.Of(new CategoricalAccuracyRule());

    private sealed record CategoricalAccuracyRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RowMeanState<CategoricalScore>(default);
    }

    private readonly struct CategoricalScore : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(CategoricalAccuracy), target, prediction);
            if (prediction.Rank < 2)
                throw Error.Shape($"CategoricalAccuracy needs rows of classes, [N, classes], got {prediction.Shape}.");
            return RowMetric.Decisions(prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction> =>
            RowMetric.Largest(target) == RowMetric.Largest(prediction) ? 1 : 0;
    }
}
