namespace Nadir;

public static partial class Activations
{
    /// <summary>Softmax of the negative numbers: the smallest gets the largest share.</summary>
    /// <param name="axis">The axis that adds up; −1 is the last.</param>
    /// <remarks>
    /// Formula: yᵢ = e^(−xᵢ) ÷ Σⱼ e^(−xⱼ).
    /// Shape: any, unchanged.
    /// Range: (0, 1].
    /// Slope: −yᵢ·(δᵢⱼ − yⱼ) of output i in input j.
    /// Twin: torch.nn.Softmin, Keras: none.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Activation Softmin(int axis = -1) => Activation.OfRows(new SoftminFunction(axis));

    private sealed record SoftminFunction(int Axis) : IRowFunction
    {
        public Interval Range => new(0, 1, HasHigh: true);

        public Tensor Apply(Tensor x) => x.Softmin(Axis);
    }
}
