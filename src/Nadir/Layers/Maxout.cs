namespace Nadir;

/// <summary>The largest of each group of neighbours along an axis; behind a dense layer, a learned convex function.</summary>
/// <remarks>
/// Formula: yᵢ = max(x of group i); a group is pieces neighbours.
/// Shape: the axis is divided by pieces, which must divide its length.
/// Range: (−∞, ∞).
/// Slope: 1 in the largest of a group, the first of equal ones; 0 in the others.
/// Twin: none in Keras 3 and PyTorch; tensorflow_addons.layers.Maxout, which names the number of groups.
/// Source: Goodfellow, Warde-Farley, Mirza, Courville, Bengio 2013, arXiv:1302.4389.
/// </remarks>
public sealed class Maxout : Layer
{
    /// <summary>A maxout layer.</summary>
    /// <param name="pieces">How many neighbours are a group; above 0.</param>
    /// <param name="axis">The axis that is divided, the batch being axis 0; −1 is the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">pieces is not above 0, or axis is 0.</exception>
    public Maxout(int pieces = 2, int axis = -1)
    {
        Pieces = Require.Positive(pieces);
        Axis = axis != 0
            ? axis
            : throw Error.OutOfRange($"axis 0 is the batch: samples would be compared with each other. Use 1 or above, or −1 for the last.", nameof(axis));
    }

    /// <summary>How many neighbours are a group.</summary>
    public int Pieces { get; }

    /// <summary>The axis that is divided.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass)
    {
        var axis = x.Shape.Axis(Axis);
        var lengths = x.Shape.ToArray();
        return x.Reshape([.. lengths[..axis], lengths[axis] / Pieces, Pieces, .. lengths[(axis + 1)..]]).Max(axis + 1);
    }

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        if (Axis > input.Rank || Axis < -input.Rank)
            throw Error.Shape($"{Name} divides axis {Axis}, but samples of {input} in a batch have axes 1 to {input.Rank}. Use another axis.");
        var axis = Axis < 0 ? Axis : Axis - 1;
        if (input[axis] % Pieces != 0)
            throw Error.Shape($"{Name} takes groups of {Pieces} along axis {Axis}, which do not divide samples of {input}. Change pieces or the layer before.");
        return input.With(axis, input[axis] / Pieces);
    }
}
