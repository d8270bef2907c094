namespace Nadir;

public static partial class Initializers
{
    /// <summary>Normal with variance 1 ÷ fan in: keeps the variance of signals through linear and self-normalizing layers.</summary>
    /// <param name="truncated">Cut at two deviations (of a wider normal, so that the variance stays), as Keras; false: PyTorch.</param>
    /// <remarks>
    /// Formula: N(0, 1 ÷ fan in); truncated: drawn again beyond two deviations, from a normal 1 ÷ 0.87962566 as wide.
    /// Shape: any; fan in is how many inputs feed an output, fan out how many outputs an input feeds.
    /// Range: ±2.27 deviations when truncated, else (−∞, ∞).
    /// Twin: keras.initializers.LecunNormal, torch: none.
    /// Differences: Keras truncates, PyTorch does not.
    /// Source: LeCun, Bottou, Orr, Müller 1998, "Efficient BackProp"; Klambauer, Unterthiner, Mayr, Hochreiter 2017, arXiv:1706.02515.
    /// </remarks>
    public static Initializer LeCunNormal(bool truncated = true) => Initializer.Of(new LeCunNormalRule(truncated));

    private sealed record LeCunNormalRule(bool Truncated) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Normal(1.0 / Math.Max(1, fan.In), Truncated, shape, generator, type);
    }
}
