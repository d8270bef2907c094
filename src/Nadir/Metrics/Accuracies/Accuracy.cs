using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The share of right decisions; target and prediction tell of which kind they are.</summary>
    /// <param name="threshold">For predictions of one output: above it means 1; take 0 for logits.</param>
    /// <remarks>
    /// Formula: number of right decisions ÷ number of decisions.
    /// Shape: one output: binary, as <see cref="BinaryAccuracy"/>; class numbers (Int64) against several: sparse, as
    /// <see cref="SparseCategoricalAccuracy"/>; class numbers against class numbers (Int64, [N] or [N, 1]): those that
    /// are equal; else as <see cref="CategoricalAccuracy"/>. Range: [0, 1].
    /// Twin: metrics=["accuracy"] in keras.Model.compile, whose threshold is always 0.5; sklearn.metrics.accuracy_score.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("acc")]
    public static Metric Accuracy(double threshold = 0.5) => Metric.Of(new AccuracyRule(Require.Finite(threshold)));

    private sealed record AccuracyRule(double Threshold) : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RowMeanState<AccuracyScore>(new AccuracyScore(new BinaryScore(Threshold)));
    }

    /// <summary>Rows tell by their lengths: 1 against 1 is binary, 1 against many sparse.</summary>
    private readonly record struct AccuracyScore(BinaryScore Binary) : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            if (RowMetric.IsSingle(prediction))
                return prediction.IsFloating ? OneOutput(target, prediction) : Labels(target, prediction);
            return target.Shape == prediction.Shape
                ? default(CategoricalScore).Rows(target, prediction)
                : default(SparseScore).Rows(target, prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            if (prediction.Length > 1)
            {
                return target.Length == 1
                    ? default(SparseScore).Score(target, prediction)
                    : default(CategoricalScore).Score(target, prediction);
            }

            return typeof(TPrediction) == typeof(long)
                ? double.CreateTruncating(target[0]) == double.CreateTruncating(prediction[0]) ? 1 : 0
                : Binary.Score(target, prediction);
        }

        private int OneOutput(Tensor target, Tensor prediction) =>
            Binary.Rows(target, prediction) == 0 ? 0 : prediction.Count;

        private static int Labels(Tensor target, Tensor prediction) => RowMetric.AreColumns(target.Shape, prediction.Shape)
            ? prediction.Count
            : throw Error.Shape($"Accuracy needs one true class for each predicted one, got {target.Shape} and {prediction.Shape}.");
    }
}
