namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean error that a prediction of a quantile has: too low costs alpha a unit, too high 1 − alpha.</summary>
    /// <param name="alpha">The quantile, from 0 to 1; ½ is the median, and half the mean absolute error.</param>
    /// <exception cref="ArgumentOutOfRangeException">alpha is not from 0 to 1.</exception>
    /// <remarks>
    /// Formula: Σ max(α·(t − p), (α − 1)·(t − p)) ÷ n.
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements. Range: [0, ∞).
    /// Twin: sklearn.metrics.mean_pinball_loss.
    /// Source: Koenker, Bassett 1978, Regression Quantiles, Econometrica 46.
    /// </remarks>
    [Alias("quantileLoss")]
    public static Metric PinballLoss(double alpha = 0.5) => Metric.Of(new PinballLossRule(Require.Probability(alpha)));

    private sealed record PinballLossRule(double Alpha) : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() =>
            new RowMeanState<ElementScore<PinballError>>(new ElementScore<PinballError>(new PinballError(Alpha)));
    }

    private readonly record struct PinballError(double Alpha) : IElementError
    {
        public static string Name => nameof(PinballLoss);

        public double Of(double target, double prediction)
        {
            var error = target - prediction;
            return error >= 0 ? Alpha * error : (Alpha - 1) * error;
        }

        public void Check(Tensor target, Tensor prediction)
        {
        }
    }
}
