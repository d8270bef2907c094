namespace Nadir;

/// <summary>Lays each sample out as one list of numbers.</summary>
/// <remarks>Shape: [N, C, H, W] to [N, C·H·W], rows last to run. Twin: keras.layers.Flatten, torch.nn.Flatten.</remarks>
public sealed class Flatten : Layer
{
    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => x.Reshape(OutputShape.Prepend(x.Shape[0]));

    /// <inheritdoc/>
    protected override Shape Build(Shape input) => new(input.Count);
}
