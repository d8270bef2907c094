namespace Nadir;

public static partial class Initializers
{
    /// <summary>Uniform with variance 1 ÷ fan in: keeps the variance of signals through linear and self-normalizing layers.</summary>
    /// <remarks>
    /// Formula: uniform in ±√(3·(1 ÷ fan in)).
    /// Shape: any; fan in is how many inputs feed an output, fan out how many outputs an input feeds.
    /// Range: [−√(3·(1 ÷ fan in)), √(3·(1 ÷ fan in))).
    /// Twin: keras.initializers.LecunUniform, torch: none.
    /// Source: LeCun, Bottou, Orr, Müller 1998, "Efficient BackProp"; Klambauer, Unterthiner, Mayr, Hochreiter 2017, arXiv:1706.02515.
    /// </remarks>
    public static Initializer LeCunUniform() => Initializer.Of(new LeCunUniformRule());

    private sealed record LeCunUniformRule : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Uniform(1.0 / Math.Max(1, fan.In), shape, generator, type);
    }
}
