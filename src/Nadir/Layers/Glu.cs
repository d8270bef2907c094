namespace Nadir;

/// <summary>Gated linear unit: the first half of an axis, each number weighted by the sigmoid of its counterpart in the second.</summary>
/// <remarks>
/// Formula: y = a·sigmoid(b), a and b the halves of x.
/// Shape: the axis is halved, so its length must be even.
/// Range: (−∞, ∞).
/// Slope: s in a, a·s·(1 − s) in b, with s = sigmoid(b).
/// Twin: keras.activations.glu, torch.nn.GLU.
/// Source: Dauphin, Fan, Auli, Grangier 2016, arXiv:1612.08083.
/// </remarks>
public sealed class Glu : Layer
{
    /// <summary>A gated linear unit.</summary>
    /// <param name="axis">The axis that is halved, the batch being axis 0; −1 is the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">axis is 0.</exception>
    public Glu(int axis = -1) => Axis = axis != 0
        ? axis
        : throw Error.OutOfRange($"axis 0 is the batch: one sample would gate another. Use 1 or above, or −1 for the last.", nameof(axis));

    /// <summary>The axis that is halved.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => x.GatedHalf(Axis);

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        if (Axis > input.Rank || Axis < -input.Rank)
            throw Error.Shape($"{Name} halves axis {Axis}, but samples of {input} in a batch have axes 1 to {input.Rank}. Use another axis.");
        var axis = Axis < 0 ? Axis : Axis - 1;
        if (input[axis] % 2 != 0)
            throw Error.Shape($"{Name} halves axis {Axis}, but its length in samples of {input} is odd. Give the layer before twice the units you want.");
        return input.With(axis, input[axis] / 2);
    }
}
