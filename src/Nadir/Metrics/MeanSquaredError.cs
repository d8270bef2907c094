using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of (target − prediction)².</summary>
    /// <remarks>
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements.
    /// Range: [0, ∞). Twin: keras.metrics.MeanSquaredError, sklearn.metrics.mean_squared_error.
    /// </remarks>
    [Alias("mse")]
    public static Metric MeanSquaredError() => Metric.Of(new MeanSquaredErrorRule());

    private sealed record MeanSquaredErrorRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new RowMeanState<MeanSquaredErrorScore>(default);
    }

    private readonly struct MeanSquaredErrorScore : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction) => RowMetric.Samples(nameof(MeanSquaredError), target, prediction);

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            var sum = 0.0;
            for (var i = 0; i < target.Length; i++)
            {
                var error = double.CreateTruncating(target[i]) - double.CreateTruncating(prediction[i]);
                sum += error * error;
            }

            return sum / target.Length;
        }
    }
}
