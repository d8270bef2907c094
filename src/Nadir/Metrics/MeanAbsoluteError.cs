using System.Numerics;

namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of |target − prediction|.</summary>
    /// <remarks>
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements.
    /// Range: [0, ∞). Twin: keras.metrics.MeanAbsoluteError, sklearn.metrics.mean_absolute_error.
    /// </remarks>
    [Alias("mae")]
    public static Metric MeanAbsoluteError() => Metric.Of(new MeanAbsoluteErrorRule());

    private sealed record MeanAbsoluteErrorRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new RowMeanState<MeanAbsoluteErrorScore>(default);
    }

    private readonly struct MeanAbsoluteErrorScore : IRowScore
    {
        public int Rows(Tensor target, Tensor prediction) => RowMetric.Samples(nameof(MeanAbsoluteError), target, prediction);

        public double Score<TTarget, TPrediction>(ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction)
            where TTarget : unmanaged, INumber<TTarget>
            where TPrediction : unmanaged, INumber<TPrediction>
        {
            var sum = 0.0;
            for (var i = 0; i < target.Length; i++)
            {
                var error = double.CreateTruncating(target[i]) - double.CreateTruncating(prediction[i]);
                sum += Math.Abs(error);
            }

            return sum / target.Length;
        }
    }
}
