namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean deviance of counts from the rates predicted for them.</summary>
    /// <exception cref="ArgumentException">A target is negative, or a prediction is not above 0.</exception>
    /// <remarks>
    /// Formula: 2·Σ(t·log(t ÷ p) − t + p) ÷ n, where 0·log 0 is 0.
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements. Range: [0, ∞).
    /// Twin: sklearn.metrics.mean_poisson_deviance.
    /// Source: McCullagh, Nelder 1989, Generalized Linear Models, section 2.3.
    /// </remarks>
    public static Metric PoissonDeviance() => Metric.Of(new PoissonDevianceRule());

    private sealed record PoissonDevianceRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() =>
            new RowMeanState<ElementScore<PoissonError>>(new ElementScore<PoissonError>(default));
    }

    private readonly struct PoissonError : IElementError
    {
        public static string Name => nameof(PoissonDeviance);

        public double Of(double target, double prediction) => target == 0
            ? 2 * prediction
            : 2 * ((target * Elementary.Log(target / prediction)) - target + prediction);

        public void Check(Tensor target, Tensor prediction)
        {
            MetricDomain.NotNegative(Name, "targets", target, "A count is never negative.");
            MetricDomain.Positive(Name, "predictions", prediction, "End the model with softplus or exponential.");
        }
    }
}
