namespace Nadir;

/// <summary>Slides learned filters over an image: each output pixel is a weighted sum of a window of the input.</summary>
/// <remarks>
/// Shape: [N, C, H, W] to [N, filters, oH, oW]; weight [filters, C ÷ groups, kH, kW], bias [filters].
/// Twin: keras.layers.Conv2D (with data_format "channels_first"; its weight is [kH, kW, C ÷ groups, filters]), torch.nn.Conv2d.
/// </remarks>
[Example("filters=8,kernelSize=3,activation=relu")]
public sealed class Conv2D : WeightedLayer
{
    private Parameter? weight, bias;
    private ConvolutionWindow? window;
    private Tensor? rows, columns;

    /// <summary>A convolution layer for images.</summary>
    /// <param name="filters">How many channels come out; above 0.</param>
    /// <param name="kernelSize">Rows and columns of a filter.</param>
    /// <param name="activation">Applied to the sum; none when left out.</param>
    /// <param name="strides">Rows and columns from one window to the next; 1 when left out.</param>
    /// <param name="padding">What lies around the image: valid (nothing), same, full, or a number of rows and columns of zeros.</param>
    /// <param name="dilation">Rows and columns from one weight of the filter to the next; 1 when left out.</param>
    /// <param name="groups">Into how many parts the channels are split, each with filters of its own; divides both channel counts.</param>
    /// <param name="useBias">Whether each filter has an offset of its own.</param>
    /// <param name="weightInitializer">First weights; Glorot uniform when left out.</param>
    /// <param name="biasInitializer">First offsets; zeros when left out.</param>
    /// <param name="paddingMode">What padding is filled with: zeros, reflect or replicate.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0, or groups do not divide filters.</exception>
    public Conv2D(
        int filters,
        Size kernelSize,
        Activation? activation = null,
        Size? strides = null,
        Padding padding = default,
        Size? dilation = null,
        int groups = 1,
        bool useBias = true,
        Initializer? weightInitializer = null,
        Initializer? biasInitializer = null,
        PaddingMode paddingMode = PaddingMode.Zeros)
    {
        Filters = Require.Positive(filters);
        KernelSize = kernelSize;
        Activation = activation;
        Strides = strides ?? 1;
        Padding = padding;
        Dilation = dilation ?? 1;
        Groups = Require.Positive(groups);
        if (filters % groups != 0)
            throw Error.OutOfRange($"groups must divide filters, got {filters} filters in {groups} groups.", nameof(groups));
        UseBias = useBias;
        WeightInitializer = weightInitializer ?? Initializers.GlorotUniform();
        BiasInitializer = biasInitializer ?? Initializers.Zeros();
        PaddingMode = Require.Defined(paddingMode);
    }

    /// <summary>How many channels come out.</summary>
    public int Filters { get; }

    /// <summary>Rows and columns of a filter.</summary>
    public Size KernelSize { get; }

    /// <summary>Applied to the sum.</summary>
    public Activation? Activation { get; }

    /// <summary>Rows and columns from one window to the next.</summary>
    public Size Strides { get; }

    /// <summary>What lies around the image.</summary>
    public Padding Padding { get; }

    /// <summary>Rows and columns from one weight of the filter to the next.</summary>
    public Size Dilation { get; }

    /// <summary>Into how many parts the channels are split.</summary>
    public int Groups { get; }

    /// <summary>Whether each filter has an offset of its own.</summary>
    public bool UseBias { get; }

    /// <summary>First weights.</summary>
    public Initializer WeightInitializer { get; }

    /// <summary>First offsets.</summary>
    public Initializer BiasInitializer { get; }

    /// <summary>What padding is filled with.</summary>
    public PaddingMode PaddingMode { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass)
    {
        var sum = ForwardWithoutActivation(x);
        return Activation?.Apply(sum) ?? sum;
    }

    internal override Activation? LastActivation => Activation;

    private protected override Tensor ForwardWithoutActivation(Tensor x)
    {
        if (PaddingMode != PaddingMode.Zeros)
            x = x.Gather(rows!, 2).Gather(columns!, 3);
        return x.Convolve(weight!, bias?.Value, window);
    }

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        var place = ImageWindow.On(Name, input, KernelSize, Strides, Dilation, Padding);
        var channels = input[0];
        if (channels % Groups != 0)
            throw Error.Shape($"{Name} splits the channels into {Groups} groups, got {channels} in images {input}. Use groups that divide {channels}.");
        if (PaddingMode != PaddingMode.Zeros)
        {
            rows = Sources(input[1], place.Top, place.Bottom);
            columns = Sources(input[2], place.Left, place.Right);
            place = place with { Top = 0, Bottom = 0, Left = 0, Right = 0 };
        }

        window = new ConvolutionWindow(
            Strides.Height, Strides.Width, Dilation.Height, Dilation.Width, place.Top, place.Bottom, place.Left, place.Right, Groups);
        var taps = KernelSize.Height * KernelSize.Width;
        // Keras counts all filters into the fan out, whatever the groups; PyTorch counts the same way.
        var fan = new Fan(channels / Groups * taps, Filters * taps);
        weight = AddWeight(new Shape(Filters, channels / Groups, KernelSize.Height, KernelSize.Width), WeightInitializer, fan);
        bias = UseBias ? AddBias(new Shape(Filters), BiasInitializer, fan) : null;
        return new Shape(Filters, place.OutputHeight, place.OutputWidth);
    }

    /// <summary>For each row or column of the padded image, the one of the image that it shows.</summary>
    private Tensor Sources(int length, int before, int behind)
    {
        if (PaddingMode == PaddingMode.Reflect && Math.Max(before, behind) >= length)
            throw Error.Shape($"{Name}: reflect padding of {Math.Max(before, behind)} needs images larger than that, got {InputShape}. Use paddingMode replicate or less padding.");
        var sources = new long[before + length + behind];
        for (var i = 0; i < sources.Length; i++)
        {
            var at = i - before;
            var mirrored = at < 0 ? -at : at >= length ? (2 * (length - 1)) - at : at;
            sources[i] = PaddingMode == PaddingMode.Reflect ? mirrored : Math.Clamp(at, 0, length - 1);
        }

        return Tensor.From(sources).Keep();
    }
}
