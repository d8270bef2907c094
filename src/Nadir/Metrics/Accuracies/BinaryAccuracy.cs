using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of yes-or-no targets that the prediction is on the right side of the threshold for.</summary>
    /// <param name="threshold">A prediction above it means 1; take 0 for logits.</param>
    /// <remarks>
    /// Formula: number of right decisions ÷ number of decisions; a sample's number is the mean over its elements.
    /// Shape: target and prediction alike, [N, …]; Int64 or Bool targets [N] also go with predictions [N, 1]. Range:
    /// [0, 1].
    /// Twin: keras.metrics.BinaryAccuracy.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Metric BinaryAccuracy(double threshold = 0.5) =>
        Metric.Of(new BinaryAccuracyRule(Require.Finite(threshold)));

    private sealed record BinaryAccuracyRule(double Threshold) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RowMeanState<BinaryScore>(new BinaryScore(Threshold));
    }

    private readonly record struct BinaryScore(double Threshold) : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            return RowShapes.IsColumnOf(target, prediction)
                ? prediction.Shape[0]
                : RowMetric.Samples(nameof(BinaryAccuracy), target, prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            var right = 0;
            for (var i = 0; i < target.Length; i++)
            {
                var decided = double.CreateTruncating(prediction[i]) > Threshold ? TTarget.One : TTarget.Zero;
                right += decided == target[i] ? 1 : 0;
            }

            return (double)right / target.Length;
        }
    }
}
