namespace Nadir;

public static partial class Initializers
{
    /// <summary>Uniform with variance 2 ÷ (fan in + fan out): keeps the variance of signals both ways.</summary>
    /// <remarks>
    /// Formula: uniform in ±√(3·(2 ÷ (fan in + fan out))).
    /// Shape: any; fan in is how many inputs feed an output, fan out how many outputs an input feeds.
    /// Range: [−√(3·(2 ÷ (fan in + fan out))), √(3·(2 ÷ (fan in + fan out)))).
    /// Twin: keras.initializers.GlorotUniform, torch.nn.init.xavier_uniform_.
    /// Source: Glorot, Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
    /// </remarks>
    [Alias("xavierUniform")]
    public static Initializer GlorotUniform() => Initializer.Of(new GlorotUniformRule());

    private sealed record GlorotUniformRule : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Uniform(2.0 / Math.Max(1, fan.In + fan.Out), shape, generator, type);
    }
}
