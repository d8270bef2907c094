namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of (target − prediction)².</summary>
    /// <remarks>
    /// Formula: Σ(t − p)² ÷ n.
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements. Range: [0, ∞).
    /// Twin: keras.metrics.MeanSquaredError, sklearn.metrics.mean_squared_error.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("mse")]
    public static Metric MeanSquaredError() => Metric.Of(new MeanSquaredErrorRule());

    private sealed record MeanSquaredErrorRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() =>
            new RowMeanState<ElementScore<SquaredError>>(new ElementScore<SquaredError>(default));
    }

    private readonly struct SquaredError : IElementError
    {
        public static string Name => nameof(MeanSquaredError);

        public double Of(double target, double prediction) => (target - prediction) * (target - prediction);

        public void Check(Tensor target, Tensor prediction)
        {
        }
    }
}
