namespace Nadir;

/// <summary>Keeps the mean of each window of an image, channel by channel.</summary>
/// <remarks>
/// Shape: [N, C, H, W] to [N, C, oH, oW]; rows and columns that fill no window are dropped. Slope: 1 ÷ the number of elements that count.
/// Twin: keras.layers.AveragePooling2D (with data_format "channels_first"), torch.nn.AvgPool2d (convention pyTorch).
/// </remarks>
[Alias("averagePooling2D")]
public sealed class AveragePool2D : Layer
{
    private PoolingWindow? window;

    /// <summary>An average pooling layer for images.</summary>
    /// <param name="poolSize">Rows and columns of the window; 2 when left out.</param>
    /// <param name="strides">Rows and columns from one window to the next; the window's own when left out.</param>
    /// <param name="padding">What lies around the image: valid (nothing), same, full, or a number of rows and columns of zeros.</param>
    /// <param name="ceilMode">Whether a last window that begins in the image may hang over its end (PyTorch's ceil_mode).</param>
    /// <param name="countPadding">Whether padding counts in the mean (PyTorch's count_include_pad); as the convention says when left out.</param>
    /// <param name="divisor">Divides each window's sum instead of the number of its elements (PyTorch's divisor_override); above 0.</param>
    /// <param name="convention">Keras: countPadding false. PyTorch: true.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// padding is as large as the window, so that one could lie outside the image, or divisor is not above 0.
    /// </exception>
    public AveragePool2D(
        Size? poolSize = null,
        Size? strides = null,
        Padding padding = default,
        bool ceilMode = false,
        bool? countPadding = null,
        int? divisor = null,
        Convention convention = Convention.Keras)
    {
        Convention = Require.Defined(convention);
        PoolSize = poolSize ?? 2;
        Strides = strides ?? PoolSize;
        Padding = padding.SmallerThan(PoolSize);
        CeilMode = ceilMode;
        CountPadding = countPadding ?? convention == Convention.PyTorch;
        Divisor = divisor is { } given ? Require.Positive(given, nameof(divisor)) : null;
    }

    /// <summary>Rows and columns of the window.</summary>
    public Size PoolSize { get; }

    /// <summary>Rows and columns from one window to the next.</summary>
    public Size Strides { get; }

    /// <summary>What lies around the image.</summary>
    public Padding Padding { get; }

    /// <summary>Whether a last window may hang over the image's end.</summary>
    public bool CeilMode { get; }

    /// <summary>Whether padding counts in the mean; what hangs over the padding never does.</summary>
    public bool CountPadding { get; }

    /// <summary>Divides each window's sum; null for the number of its elements.</summary>
    public int? Divisor { get; }

    /// <summary>Whose rule it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass) => x.AveragePool(window!, CountPadding, Divisor);

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        var place = ImageWindow.On(Name, input, PoolSize, Strides, dilation: 1, Padding, CeilMode);
        window = new PoolingWindow(
            PoolSize.Height, PoolSize.Width, Strides.Height, Strides.Width,
            place.Top, place.Bottom - place.OverhangBottom, place.Left, place.Right - place.OverhangRight,
            OverhangBottom: place.OverhangBottom, OverhangRight: place.OverhangRight);
        return new Shape(input[0], place.OutputHeight, place.OutputWidth);
    }
}
