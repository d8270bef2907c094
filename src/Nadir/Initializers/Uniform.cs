namespace Nadir;

public static partial class Initializers
{
    /// <summary>Uniform between two numbers.</summary>
    /// <param name="from">The smallest number.</param>
    /// <param name="to">Where it ends; above from.</param>
    /// <remarks>
    /// Formula: uniform in [from, to).
    /// Shape: any.
    /// Range: [from, to).
    /// Twin: keras.initializers.RandomUniform, torch.nn.init.uniform_.
    /// Differences: the ends by default: ±0.05 here and in Keras, 0 and 1 in PyTorch.
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or to is not above from.</exception>
    public static Initializer Uniform(double from = -0.05, double to = 0.05)
    {
        if (!(Require.Finite(to) > Require.Finite(from)))
            throw Error.OutOfRange($"to must be above from, got from {from} to {to}.", nameof(to));
        return Initializer.Of(new UniformRule(from, to));
    }

    private sealed record UniformRule(double From, double To) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            Tensor.Uniform(shape, generator, From, To, type);
    }
}
