namespace Nadir;

public static partial class Initializers
{
    /// <summary>Normally distributed.</summary>
    /// <param name="mean">The middle.</param>
    /// <param name="deviation">The standard deviation; above 0.</param>
    /// <remarks>Twin: keras.initializers.RandomNormal, torch.nn.init.normal_ (whose deviation is 1 by default).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">mean is not finite, or deviation is not above 0.</exception>
    public static Initializer Normal(double mean = 0, double deviation = 0.05) =>
        Initializer.Of(new NormalRule(Require.Finite(mean), Require.Positive(deviation)));

    private sealed record NormalRule(double Mean, double Deviation) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            Tensor.Normal(shape, generator, Mean, Deviation, type);
    }
}
