namespace Nadir;

/// <summary>Turns logits into probabilities that add up to 1 along an axis.</summary>
/// <remarks>
/// Shape: any, unchanged. Range: (0, 1). A loss on logits (fromLogits) does without it and is more exact.
/// Twin: keras.layers.Softmax, torch.nn.Softmax.
/// </remarks>
public sealed class Softmax : Layer
{
    /// <summary>A softmax layer.</summary>
    /// <param name="axis">The axis that adds up, the batch being axis 0; −1 is the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">axis is 0.</exception>
    public Softmax(int axis = -1) => Axis = axis != 0
        ? axis
        : throw Error.OutOfRange($"axis 0 is the batch: probabilities would add up over the samples. Use 1 or above, or −1 for the last.", nameof(axis));

    /// <summary>The axis that adds up.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => x.Softmax(Axis);

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        if (Axis > input.Rank || Axis < -input.Rank)
            throw Error.Shape($"{Name} adds up along axis {Axis}, but samples of {input} in a batch have axes 1 to {input.Rank}. Use another axis.");
        return input;
    }
}
