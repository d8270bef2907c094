namespace Nadir;

public static partial class Presets
{
    /// <summary>A small convolutional network for grey images of digits or clothes.</summary>
    /// <param name="classes">How many outputs; above 0.</param>
    /// <remarks>
    /// Shape: [N, C, H, W] with H and W at least 12, to [N, classes] logits. On 1×28×28 with 10 classes it has 35,754 parameters.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">classes is not above 0.</exception>
    [Alias("cnn")]
    public static Sequential SeedCnn(int classes = 10)
    {
        var dense = Initializers.Normal(0, 0.05);
        return new Sequential(
            new Conv2D(4, 5, Activations.Tanh()),
            new Conv2D(8, 3, Activations.Tanh()),
            new MaxPool2D(2),
            new Conv2D(16, 3, Activations.Relu()),
            new MaxPool2D(2),
            new Flatten(),
            new Dense(128, Activations.Tanh(), weightInitializer: dense),
            new Dense(Require.Positive(classes), weightInitializer: dense));
    }
}
