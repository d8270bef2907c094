namespace Nadir;

public static partial class Activations
{
    /// <summary>The logarithm of softmax, without taking the logarithm of a rounded probability.</summary>
    /// <param name="axis">The axis whose probabilities add up; −1 is the last.</param>
    /// <remarks>
    /// Formula: yᵢ = xᵢ − log Σⱼ e^(xⱼ).
    /// Shape: any, unchanged.
    /// Range: (−∞, 0].
    /// Slope: δᵢⱼ − e^(yⱼ) of output i in input j.
    /// Twin: keras.activations.log_softmax, torch.nn.LogSoftmax.
    /// Differences: PyTorch needs the axis named (dim); Keras takes the last, as here.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Activation LogSoftmax(int axis = -1) => Activation.OfRows(new LogSoftmaxFunction(axis));

    private sealed record LogSoftmaxFunction(int Axis) : IRowFunction
    {
        public Interval Range => new(double.NegativeInfinity, 0, HasHigh: true);

        public Tensor Apply(Tensor x) => x.LogSoftmax(Axis);
    }
}
