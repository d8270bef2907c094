using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean cosine of the angle between target and prediction along the last axis.</summary>
    /// <remarks>
    /// Formula: mean over rows of Σt·p ÷ (√Σt² · √Σp²); 0 where a row is all zeros.
    /// Shape: target and prediction alike, [N, …, features]; a row is a sample of [N]. Range: [−1, 1].
    /// Twin: keras.metrics.CosineSimilarity, torch.nn.CosineSimilarity.
    /// Differences: Keras' loss of that name, and cosineProximity of TensorFlow.js, are the negative. Keras divides by
    /// √Σ of at least 1e-6 and PyTorch by at least 1e-8, so that both draw the cosine of shorter rows towards 0.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Metric CosineSimilarity() => Metric.Of(new CosineSimilarityRule());

    private sealed record CosineSimilarityRule : IMetric
    {
        public bool LargerIsBetter => true;

        public MetricState Start() => new RowMeanState<CosineScore>(default);
    }

    private readonly struct CosineScore : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(CosineSimilarity), target, prediction);
            return prediction.Rank < 2
                ? RowMetric.Samples(nameof(CosineSimilarity), target, prediction)
                : RowMetric.Decisions(prediction);
        }

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            // Rows are scaled by their largest number first: its square might not be representable.
            var (targetSize, predictionSize) = (Size(target), Size(prediction));
            if (targetSize == 0 || predictionSize == 0)
                return 0;
            var (product, targets, predictions) = (0.0, 0.0, 0.0);
            for (var i = 0; i < target.Length; i++)
            {
                var t = double.CreateTruncating(target[i]) / targetSize;
                var p = double.CreateTruncating(prediction[i]) / predictionSize;
                product += t * p;
                targets += t * t;
                predictions += p * p;
            }

            return product / (Math.Sqrt(targets) * Math.Sqrt(predictions));
        }

        private static double Size<T>(ReadOnlySpan<T> row)
            where T : unmanaged, INumber<T>
        {
            var size = 0.0;
            foreach (var number in row)
                size = Math.Max(size, Math.Abs(double.CreateTruncating(number)));
            return size;
        }
    }
}
