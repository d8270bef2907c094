namespace Nadir;

public static partial class Initializers
{
    /// <summary>What PyTorch's linear and convolution layers start with, weights and biases alike: uniform with variance 1 ÷ (3·fan in).</summary>
    /// <remarks>
    /// Formula: uniform in ±1 ÷ √(fan in); for weights that is kaiming_uniform_ with a = √5.
    /// Shape: any; a bias has the fan in of its layer's weight.
    /// Range: [−1 ÷ √(fan in), 1 ÷ √(fan in)).
    /// Twin: torch.nn.Linear.reset_parameters, torch.nn.Conv2d.reset_parameters; Keras: none.
    /// Source: the twin's documentation (torch.nn.Linear, Variables).
    /// </remarks>
    public static Initializer PyTorchDefault() => Initializer.Of(new PyTorchDefaultRule());

    private sealed record PyTorchDefaultRule : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
            ScaledVariance.Uniform(1 / (3.0 * Math.Max(1, fan.In)), shape, generator, type);
    }
}
