namespace Nadir;

public static partial class Presets
{
    /// <summary>A network of two hidden layers for data of any kind.</summary>
    /// <param name="classes">How many outputs; above 0.</param>
    /// <param name="units">The width of both hidden layers; above 0.</param>
    /// <remarks>Shape: [N, …] to [N, classes] logits.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0.</exception>
    public static Sequential Mlp(int classes = 10, int units = 128)
    {
        var he = Initializers.HeUniform();
        return new Sequential(
            new Flatten(),
            new Dense(Require.Positive(units), Activations.Relu(), weightInitializer: he),
            new Dense(units, Activations.Relu(), weightInitializer: he),
            new Dense(Require.Positive(classes)));
    }
}
