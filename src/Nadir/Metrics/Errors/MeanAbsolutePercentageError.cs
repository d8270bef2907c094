namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean of |target − prediction| in shares of |target|.</summary>
    /// <param name="percent">In per cent, as Keras; false: as a fraction, as scikit-learn.</param>
    /// <param name="epsilon">What |target| counts as at the least; 1e-7 in Keras, 2.2e-16 in scikit-learn.</param>
    /// <remarks>
    /// Formula: 100·Σ(|t − p| ÷ max(|t|, ε)) ÷ n; without the 100 as a fraction.
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements. Range: [0, ∞).
    /// Twin: keras.metrics.MeanAbsolutePercentageError, sklearn.metrics.mean_absolute_percentage_error.
    /// Differences: scikit-learn gives a fraction (percent: false) and guards by the smallest ε of Float64.
    /// Source: the twins' documentation.
    /// </remarks>
    [Alias("mape")]
    public static Metric MeanAbsolutePercentageError(bool percent = true, double epsilon = 1e-7) =>
        Metric.Of(new MeanAbsolutePercentageErrorRule(percent, Require.Positive(epsilon)));

    private sealed record MeanAbsolutePercentageErrorRule(bool Percent, double Epsilon) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new RowMeanState<ElementScore<AbsolutePercentageError>>(
            new ElementScore<AbsolutePercentageError>(new AbsolutePercentageError(Percent ? 100 : 1, Epsilon)));
    }

    private readonly record struct AbsolutePercentageError(double Factor, double Epsilon) : IElementError
    {
        public static string Name => nameof(MeanAbsolutePercentageError);

        public double Of(double target, double prediction) =>
            Factor * (Math.Abs(target - prediction) / Math.Max(Math.Abs(target), Epsilon));

        public void Check(Tensor target, Tensor prediction)
        {
        }
    }
}
