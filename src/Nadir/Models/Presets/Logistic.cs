namespace Nadir;

public static partial class Presets
{
    /// <summary>Logistic regression: one weighted sum of the inputs a class.</summary>
    /// <param name="classes">How many outputs; above 0.</param>
    /// <remarks>Shape: [N, …] to [N, classes] logits.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">classes is not above 0.</exception>
    public static Sequential Logistic(int classes = 10) => new(new Flatten(), new Dense(Require.Positive(classes)));
}
