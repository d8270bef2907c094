namespace Nadir;

public static partial class Initializers
{
    /// <summary>Normal with variance 2 ÷ (fan in + fan out): keeps the variance of signals both ways.</summary>
    /// <param name="truncated">Cut at two deviations (of a wider normal, so that the variance stays), as Keras; false: PyTorch.</param>
    /// <remarks>
    /// Twin: keras.initializers.GlorotNormal, torch.nn.init.xavier_normal_ (truncated: false).
    /// Source: Glorot, Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
    /// </remarks>
    public static Initializer GlorotNormal(bool truncated = true) => Initializer.Of(new GlorotNormalRule(truncated));

    private sealed record GlorotNormalRule(bool Truncated) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Normal(2.0 / Math.Max(1, fan.In + fan.Out), Truncated, shape, generator, type);
    }
}
