namespace Nadir;

public static partial class Initializers
{
    /// <summary>Uniform in ±√(6 ÷ (fan in + fan out)): keeps the variance of signals both ways.</summary>
    /// <remarks>
    /// Twin: keras.initializers.GlorotUniform, torch.nn.init.xavier_uniform_.
    /// Source: Glorot, Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
    /// </remarks>
    public static Initializer GlorotUniform() => Initializer.Of(new GlorotUniformRule());

    private sealed record GlorotUniformRule : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Uniform(2.0 / Math.Max(1, fan.In + fan.Out), shape, generator, type);
    }
}
