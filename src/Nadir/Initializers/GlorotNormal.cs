namespace Nadir;

public static partial class Initializers
{
    /// <summary>Normal with variance 2 ÷ (fan in + fan out): keeps the variance of signals both ways.</summary>
    /// <param name="truncated">Cut at two deviations (of a wider normal, so that the variance stays), as Keras; false: PyTorch.</param>
    /// <remarks>
    /// Formula: N(0, 2 ÷ (fan in + fan out)); truncated: drawn again beyond two deviations, from a normal 1 ÷ 0.87962566 as wide.
    /// Shape: any; fan in is how many inputs feed an output, fan out how many outputs an input feeds.
    /// Range: ±2.27 deviations when truncated, else (−∞, ∞).
    /// Twin: keras.initializers.GlorotNormal, torch.nn.init.xavier_normal_ (truncated: false).
    /// Differences: Keras truncates, PyTorch does not.
    /// Source: Glorot, Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
    /// </remarks>
    [Alias("xavierNormal")]
    public static Initializer GlorotNormal(bool truncated = true) => Initializer.Of(new GlorotNormalRule(truncated));

    private sealed record GlorotNormalRule(bool Truncated) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Normal(2.0 / Math.Max(1, fan.In + fan.Out), Truncated, shape, generator, type);
    }
}
