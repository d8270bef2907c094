namespace Nadir;

public static partial class Initializers
{
    /// <summary>All 1.</summary>
    /// <remarks>
    /// Formula: w = 1.
    /// Shape: any.
    /// Range: 1 alone.
    /// Twin: keras.initializers.Ones, torch.nn.init.ones_.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Initializer Ones() => Initializer.Of(new OnesRule());

    private sealed record OnesRule : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) => Tensor.Ones(shape, type);
    }
}
