namespace Nadir;

public static partial class Initializers
{
    /// <summary>Normally distributed.</summary>
    /// <param name="mean">The middle.</param>
    /// <param name="deviation">The standard deviation; above 0.</param>
    /// <remarks>
    /// Formula: N(mean, deviation²).
    /// Shape: any.
    /// Range: (−∞, ∞).
    /// Twin: keras.initializers.RandomNormal, torch.nn.init.normal_.
    /// Differences: the deviation by default: 0.05 here and in Keras, 1 in PyTorch.
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">mean is not finite, or deviation is not above 0.</exception>
    public static Initializer Normal(double mean = 0, double deviation = 0.05) =>
        Initializer.Of(new NormalRule(Require.Finite(mean), Require.Positive(deviation)));

    private sealed record NormalRule(double Mean, double Deviation) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            Tensor.Normal(shape, generator, Mean, Deviation, type);
    }
}
