namespace Nadir;

public static partial class Metrics
{
    /// <summary>The mean deviance of amounts above 0 from predictions of them: what matters is their ratio.</summary>
    /// <exception cref="ArgumentException">A target or prediction is not above 0.</exception>
    /// <remarks>
    /// Formula: 2·Σ(log(p ÷ t) + t ÷ p − 1) ÷ n.
    /// Shape: target and prediction alike, [N, …]; a sample's number is the mean over its elements. Range: [0, ∞).
    /// Twin: sklearn.metrics.mean_gamma_deviance.
    /// Source: McCullagh, Nelder 1989, Generalized Linear Models, section 8.3.
    /// </remarks>
    public static Metric GammaDeviance() => Metric.Of(new GammaDevianceRule());

    private sealed record GammaDevianceRule : IMetric
    {
        public bool LargerIsBetter => false;

        public MetricState Start() => new RowMeanState<ElementScore<GammaError>>(new ElementScore<GammaError>(default));
    }

    private readonly struct GammaError : IElementError
    {
        public static string Name => nameof(GammaDeviance);

        public double Of(double target, double prediction) =>
            2 * (Elementary.Log(prediction / target) + (target / prediction) - 1);

        public void Check(Tensor target, Tensor prediction)
        {
            MetricDomain.Positive(Name, "targets", target, "The deviance of 0 is infinite.");
            MetricDomain.Positive(Name, "predictions", prediction, "End the model with softplus or exponential.");
        }
    }
}
