namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of (log(1 + target) − log(1 + prediction))²: squared error of ratios rather than differences.</summary>
    /// <param name="checkDomain">Refuse negative numbers, as scikit-learn; false: they count as 0, as in Keras.</param>
    /// <exception cref="ArgumentException">A target or prediction is negative.</exception>
    /// <remarks>
    /// Formula: Σ(log(1 + t) − log(1 + p))² ÷ n.
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements. Range: [0, ∞).
    /// Twin: keras.metrics.MeanSquaredLogarithmicError, sklearn.metrics.mean_squared_log_error.
    /// Differences: Keras raises what lies below 1e-7 to it instead of refusing negative numbers.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("msle")]
    public static Metric MeanSquaredLogarithmicError(bool checkDomain = true) =>
        Metric.Of(new MeanSquaredLogarithmicErrorRule(checkDomain));

    private sealed record MeanSquaredLogarithmicErrorRule(bool CheckDomain) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new RowMeanState<ElementScore<SquaredLogarithmicError>>(
            new ElementScore<SquaredLogarithmicError>(new SquaredLogarithmicError(CheckDomain)));
    }

    private readonly record struct SquaredLogarithmicError(bool CheckDomain) : IElementError
    {
        private const string Hint = "Pass checkDomain: false to count negative numbers as 0.";

        public static string Name => nameof(MeanSquaredLogarithmicError);

        public double Of(double target, double prediction)
        {
            var error = Elementary.Log1P(Math.Max(target, 0)) - Elementary.Log1P(Math.Max(prediction, 0));
            return error * error;
        }

        public void Check(Tensor target, Tensor prediction)
        {
            if (!CheckDomain)
                return;
            MetricDomain.NotNegative(Name, "targets", target, Hint);
            MetricDomain.NotNegative(Name, "predictions", prediction, Hint);
        }
    }
}
