namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of |target − prediction|.</summary>
    /// <remarks>
    /// Formula: Σ|t − p| ÷ n.
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements. Range: [0, ∞).
    /// Twin: keras.metrics.MeanAbsoluteError, sklearn.metrics.mean_absolute_error.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("mae")]
    public static Metric MeanAbsoluteError() => Metric.Of(new MeanAbsoluteErrorRule());

    private sealed record MeanAbsoluteErrorRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() =>
            new RowMeanState<ElementScore<AbsoluteError>>(new ElementScore<AbsoluteError>(default));
    }

    private readonly struct AbsoluteError : IElementError
    {
        public static string Name => nameof(MeanAbsoluteError);

        public double Of(double target, double prediction) => Math.Abs(target - prediction);

        public void Check(Tensor target, Tensor prediction)
        {
        }
    }
}
