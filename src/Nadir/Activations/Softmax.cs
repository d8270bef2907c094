namespace Nadir;

public static partial class Activations
{
    /// <summary>eˣ divided by its sum along an axis: probabilities that add up to 1.</summary>
    /// <param name="axis">The axis that adds up; −1 is the last.</param>
    /// <remarks>
    /// Shape: any, unchanged. Range: (0, 1). Slope: yᵢ·(δᵢⱼ − yⱼ) of output i in input j.
    /// Twin: keras.activations.softmax, torch.nn.Softmax.
    /// </remarks>
    public static Activation Softmax(int axis = -1) => Activation.OfRows(new SoftmaxFunction(axis));

    private sealed record SoftmaxFunction(int Axis) : IRowFunction
    {
        public Tensor Apply(Tensor x) => x.Softmax(Axis);
    }
}
