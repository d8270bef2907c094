namespace Nadir;

public static partial class Initializers
{
    /// <summary>Uniform with variance 2 ÷ fan in: keeps the variance of signals through rectifiers.</summary>
    /// <remarks>
    /// Formula: uniform in ±√(3·(2 ÷ fan in)).
    /// Shape: any; fan in is how many inputs feed an output, fan out how many outputs an input feeds.
    /// Range: [−√(3·(2 ÷ fan in)), √(3·(2 ÷ fan in))).
    /// Twin: keras.initializers.HeUniform, torch.nn.init.kaiming_uniform_ (its layers use another gain: pyTorchDefault).
    /// Source: He, Zhang, Ren, Sun 2015, arXiv:1502.01852.
    /// </remarks>
    [Alias("kaimingUniform")]
    public static Initializer HeUniform() => Initializer.Of(new HeUniformRule());

    private sealed record HeUniformRule : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Uniform(2.0 / Math.Max(1, fan.In), shape, generator, type);
    }
}
