namespace Nadir;

public static partial class Activations
{
    /// <summary>eˣ divided by its sum along an axis: probabilities that add up to 1.</summary>
    /// <param name="axis">The axis that adds up; −1 is the last.</param>
    /// <remarks>
    /// Formula: yᵢ = e^(xᵢ) ÷ Σⱼ e^(xⱼ), from x less its largest, so that nothing overflows.
    /// Shape: any, unchanged.
    /// Range: (0, 1].
    /// Slope: yᵢ·(δᵢⱼ − yⱼ) of output i in input j.
    /// Twin: keras.activations.softmax, torch.nn.Softmax.
    /// Differences: PyTorch needs the axis named (dim); Keras takes the last, as here.
    /// Source: Bridle 1990, "Probabilistic interpretation of feedforward classification network outputs".
    /// </remarks>
    public static Activation Softmax(int axis = -1) => Activation.OfRows(new SoftmaxFunction(axis));

    private sealed record SoftmaxFunction(int Axis) : IRowFunction
    {
        public Interval Range => new(0, 1, HasHigh: true);

        public Tensor Apply(Tensor x) => x.Softmax(Axis);
    }
}
