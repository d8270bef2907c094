namespace Nadir;

public static partial class Initializers
{
    /// <summary>Normally distributed, drawn again where beyond two deviations.</summary>
    /// <param name="mean">The middle.</param>
    /// <param name="deviation">The standard deviation before the ends are cut; above 0. Afterwards it is 0.88 of that.</param>
    /// <remarks>
    /// Formula: N(mean, deviation²), given that |w − mean| ≤ 2·deviation.
    /// Shape: any.
    /// Range: [mean − 2·deviation, mean + 2·deviation].
    /// Twin: keras.initializers.TruncatedNormal, torch.nn.init.trunc_normal_.
    /// Differences: Keras cuts at two deviations, as here; PyTorch cuts at −2 and 2 whatever the deviation, which is 1 by default.
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">mean is not finite, or deviation is not above 0.</exception>
    public static Initializer TruncatedNormal(double mean = 0, double deviation = 0.05) =>
        Initializer.Of(new TruncatedNormalRule(Require.Finite(mean), Require.Positive(deviation)));

    private sealed record TruncatedNormalRule(double Mean, double Deviation) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.TruncatedNormal(Mean, Deviation, shape, generator, type);
    }
}
