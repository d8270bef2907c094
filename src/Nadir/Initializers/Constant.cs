namespace Nadir;

public static partial class Initializers
{
    /// <summary>All the same number.</summary>
    /// <param name="value">The number.</param>
    /// <remarks>
    /// Formula: w = value.
    /// Shape: any.
    /// Range: value alone.
    /// Twin: keras.initializers.Constant, torch.nn.init.constant_.
    /// Differences: PyTorch has no default; Keras' is 0, as here.
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">value is not finite.</exception>
    public static Initializer Constant(double value = 0) => Initializer.Of(new ConstantRule(Require.Finite(value)));

    private sealed record ConstantRule(double Value) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) => Tensor.Full(shape, Value, type);
    }
}
