namespace Nadir;

/// <summary>Keeps the largest element of each window of an image, channel by channel.</summary>
/// <remarks>
/// Shape: [N, C, H, W] to [N, C, oH, oW]; rows and columns that fill no window are dropped. Slope: 1 at the largest element
/// (the first of equal ones), 0 elsewhere. Twin: keras.layers.MaxPooling2D, torch.nn.MaxPool2d.
/// </remarks>
[Alias("maxPooling2D")]
public sealed class MaxPool2D : Layer
{
    private PoolingWindow? window;

    /// <summary>A max pooling layer for images.</summary>
    /// <param name="poolSize">Rows and columns of the window; 2 when left out.</param>
    /// <param name="strides">Rows and columns from one window to the next; the window's own when left out.</param>
    /// <param name="padding">What lies around the image and never wins: valid (nothing), same, full, or a number.</param>
    public MaxPool2D(Size? poolSize = null, Size? strides = null, Padding padding = default)
    {
        PoolSize = poolSize ?? 2;
        Strides = strides ?? PoolSize;
        Padding = padding;
        if (padding.Rows >= PoolSize.Height || padding.Columns >= PoolSize.Width)
            throw Error.OutOfRange($"padding must be smaller than the window, got {padding} with a window of {PoolSize}: a window could lie outside the image.", nameof(padding));
    }

    /// <summary>Rows and columns of the window.</summary>
    public Size PoolSize { get; }

    /// <summary>Rows and columns from one window to the next.</summary>
    public Size Strides { get; }

    /// <summary>What lies around the image and never wins.</summary>
    public Padding Padding { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => x.MaxPool(window!);

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        var place = ImageWindow.On(Name, input, PoolSize, Strides, 1, Padding);
        window = new PoolingWindow(
            PoolSize.Height, PoolSize.Width, Strides.Height, Strides.Width, place.Top, place.Bottom, place.Left, place.Right);
        return new Shape(input[0], place.OutputHeight, place.OutputWidth);
    }
}
