namespace Nadir;

public static partial class Initializers
{
    /// <summary>Normal with variance 2 ÷ fan in: keeps the variance of signals through rectifiers.</summary>
    /// <param name="truncated">Cut at two deviations (of a wider normal, so that the variance stays), as Keras; false: PyTorch.</param>
    /// <remarks>
    /// Formula: N(0, 2 ÷ fan in); truncated: drawn again beyond two deviations, from a normal 1 ÷ 0.87962566 as wide.
    /// Shape: any; fan in is how many inputs feed an output, fan out how many outputs an input feeds.
    /// Range: ±2.27 deviations when truncated, else (−∞, ∞).
    /// Twin: keras.initializers.HeNormal, torch.nn.init.kaiming_normal_ (truncated: false).
    /// Differences: Keras truncates, PyTorch does not.
    /// Source: He, Zhang, Ren, Sun 2015, arXiv:1502.01852.
    /// </remarks>
    [Alias("kaimingNormal")]
    public static Initializer HeNormal(bool truncated = true) => Initializer.Of(new HeNormalRule(truncated));

    private sealed record HeNormalRule(bool Truncated) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Normal(2.0 / Math.Max(1, fan.In), Truncated, shape, generator, type);
    }
}
