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
    /// <param name="dilation">Rows and columns from one element of the window to the next; 1 when left out.</param>
    /// <param name="ceilMode">Whether a last window that begins in the image may hang over its end (PyTorch's ceil_mode).</param>
    /// <exception cref="ArgumentOutOfRangeException">padding is as large as the window: one could lie outside the image.</exception>
    public MaxPool2D(
        Size? poolSize = null, Size? strides = null, Padding padding = default, Size? dilation = null, bool ceilMode = false)
    {
        PoolSize = poolSize ?? 2;
        Strides = strides ?? PoolSize;
        Padding = padding.SmallerThan(PoolSize);
        Dilation = dilation ?? 1;
        CeilMode = ceilMode;
    }

    /// <summary>Rows and columns of the window.</summary>
    public Size PoolSize { get; }

    /// <summary>Rows and columns from one window to the next.</summary>
    public Size Strides { get; }

    /// <summary>What lies around the image and never wins.</summary>
    public Padding Padding { get; }

    /// <summary>Rows and columns from one element of the window to the next.</summary>
    public Size Dilation { get; }

    /// <summary>Whether a last window may hang over the image's end.</summary>
    public bool CeilMode { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => x.MaxPool(window!);

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        var place = ImageWindow.On(Name, input, PoolSize, Strides, Dilation, Padding, CeilMode);
        window = new PoolingWindow(
            PoolSize.Height, PoolSize.Width, Strides.Height, Strides.Width, place.Top, place.Bottom, place.Left, place.Right,
            Dilation.Height, Dilation.Width);
        return new Shape(input[0], place.OutputHeight, place.OutputWidth);
    }
}
