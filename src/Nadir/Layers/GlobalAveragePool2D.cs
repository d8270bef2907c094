namespace Nadir;

/// <summary>Keeps the mean of each channel of an image.</summary>
/// <remarks>
/// Shape: [N, C, H, W] to [N, C], or [N, C, 1, 1] with keepDimensions; images may be of any size. Slope: 1 ÷ (H·W).
/// Twin: keras.layers.GlobalAveragePooling2D (keepdims; with data_format "channels_first"), torch.nn.AdaptiveAvgPool2d(1), which keeps the dimensions.
/// </remarks>
[Alias("globalAveragePooling2D")]
public sealed class GlobalAveragePool2D : Layer
{
    /// <summary>A layer for the mean of each channel.</summary>
    /// <param name="keepDimensions">Whether rows and columns stay, with length 1.</param>
    public GlobalAveragePool2D(bool keepDimensions = false) => KeepDimensions = keepDimensions;

    /// <summary>Whether rows and columns stay.</summary>
    public bool KeepDimensions { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) =>
        x.Reshape(x.Shape[0], InputShape[0], InputShape[1] * InputShape[2]).Mean(-1).Reshape(OutputShape.Prepend(x.Shape[0]));

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        ImageWindow.RequireImage(Name, input);
        return KeepDimensions ? new Shape(input[0], 1, 1) : new Shape(input[0]);
    }
}
