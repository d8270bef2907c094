namespace Nadir;

public static partial class Initializers
{
    /// <summary>All 0.</summary>
    /// <remarks>
    /// Formula: w = 0.
    /// Shape: any.
    /// Range: 0 alone.
    /// Twin: keras.initializers.Zeros, torch.nn.init.zeros_.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Initializer Zeros() => Initializer.Of(new ZerosRule());

    private sealed record ZerosRule : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) => Tensor.Zeros(shape, type);
    }
}
