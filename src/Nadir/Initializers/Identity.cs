namespace Nadir;

public static partial class Initializers
{
    /// <summary>The identity matrix: at first, a layer hands its input on.</summary>
    /// <param name="gain">The numbers on the diagonal.</param>
    /// <remarks>
    /// Formula: w = gain where row and column are the same, 0 elsewhere.
    /// Shape: [out, in]; two axes only.
    /// Range: 0 and gain.
    /// Twin: keras.initializers.Identity, torch.nn.init.eye_ (gain 1).
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">gain is not finite.</exception>
    public static Initializer Identity(double gain = 1) => Initializer.Of(new IdentityRule(Require.Finite(gain)));

    private sealed record IdentityRule(double Gain) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type)
        {
            if (shape.Rank != 2)
                throw Error.Shape($"The identity initializer needs a matrix [out, in], got {shape}. Use orthogonal for a convolution, zeros for a bias.");
            var rows = new double[shape.Count];
            for (var i = 0; i < Math.Min(shape[0], shape[1]); i++)
                rows[(i * shape[1]) + i] = Gain;
            return Tensor.From(rows, shape).To(type);
        }
    }
}
