namespace Nadir;

/// <summary>Changes images at random while a model trains on them, and brings them to one scale.</summary>
/// <remarks>
/// Options have Keras' names and meanings. Images are Float32 inside. What is drawn for an image depends on the seed, the epoch
/// and its place in the data alone: batch size and number of threads change nothing, and one option moves no other's numbers.
/// Of each image first its pixels are moved (<see cref="ImageTransform"/>), then it is standardised (<see cref="Standardize"/>).
/// Twin: keras.preprocessing.image.ImageDataGenerator. Differences: images have their channels first unless
/// <see cref="DataFormat"/> says otherwise; brightness does not round to 256 levels; <see cref="WidthShiftRange"/> moves along the
/// width and <see cref="HeightShiftRange"/> along the height; what needs <see cref="Fit"/> throws before it instead of being left out.
/// </remarks>
public sealed partial class ImageDataGenerator
{
    /// <summary>Whether the training data's mean, one number a channel, is taken off.</summary>
    public bool FeaturewiseCenter { get; init; }

    /// <summary>Whether each image's own mean is taken off.</summary>
    public bool SamplewiseCenter { get; init; }

    /// <summary>Whether images are divided by the training data's deviation, one number a channel.</summary>
    public bool FeaturewiseStdNormalization { get; init; }

    /// <summary>Whether each image is divided by its own deviation.</summary>
    public bool SamplewiseStdNormalization { get; init; }

    /// <summary>Whether images are turned so that their numbers are uncorrelated, changing them least.</summary>
    public bool ZcaWhitening { get; init; }

    /// <summary>What is added to the singular values that whitening divides by; above 0.</summary>
    public double ZcaEpsilon { get; init => field = Require.Positive(value, nameof(ZcaEpsilon)); } = 1e-6;

    /// <summary>The largest rotation to either side; 0 or above. Unit: degrees.</summary>
    public double RotationRange { get; init => field = Require.NotNegative(value, nameof(RotationRange)); }

    /// <summary>How far images are shifted to the sides.</summary>
    public ShiftRange WidthShiftRange { get; init; }

    /// <summary>How far images are shifted up and down.</summary>
    public ShiftRange HeightShiftRange { get; init; }

    /// <summary>What numbers are multiplied with, up to white; null for none.</summary>
    public (double From, double To)? BrightnessRange
    {
        get;
        init => field = value is { } range && !(range.From >= 0 && range.From <= range.To && double.IsFinite(range.To))
            ? throw Error.OutOfRange($"BrightnessRange goes from a number, 0 or above, to one not below it, got {range.From} to {range.To}.", nameof(BrightnessRange))
            : value;
    }

    /// <summary>The largest shear to either side; 0 or above. Unit: degrees.</summary>
    public double ShearRange { get; init => field = Require.NotNegative(value, nameof(ShearRange)); }

    /// <summary>How much images are zoomed, along width and height apart.</summary>
    public ZoomRange ZoomRange { get; init => field = value.Checked(); } = 0;

    /// <summary>The most that is added to all numbers of an image, or taken off; 0 or above. Unit: that of the images.</summary>
    public double ChannelShiftRange { get; init => field = Require.NotNegative(value, nameof(ChannelShiftRange)); }

    /// <summary>What a pixel is taken from where a moved image has none.</summary>
    public FillMode FillMode { get; init => field = Require.Defined(value, nameof(FillMode)); }

    /// <summary>The value of such pixels in the mode <see cref="FillMode.Constant"/>; finite.</summary>
    public double Cval { get; init => field = Require.Finite(value, nameof(Cval)); }

    /// <summary>Whether half of the images have left and right exchanged.</summary>
    public bool HorizontalFlip { get; init; }

    /// <summary>Whether half of the images have top and bottom exchanged.</summary>
    public bool VerticalFlip { get; init; }

    /// <summary>What all numbers are multiplied with before they are standardised; null or 0 for nothing.</summary>
    public double? Rescale { get; init => field = value is { } factor ? Require.Finite(factor, nameof(Rescale)) : null; }

    /// <summary>What is done to each moved image before it is standardised, on several threads at once; keeps the shape.</summary>
    public Func<Tensor, Tensor>? PreprocessingFunction { get; init; }

    /// <summary>Where images have their channels.</summary>
    public DataFormat DataFormat { get; init => field = Require.Defined(value, nameof(DataFormat)); }

    /// <summary>The degree of the spline between pixels, 0 to 5: nearest pixel, linear, … as in SciPy.</summary>
    public int InterpolationOrder
    {
        get;
        init => field = value is >= 0 and <= 5
            ? value
            : throw Error.OutOfRange($"InterpolationOrder must be from 0 to 5, got {value}.", nameof(InterpolationOrder));
    }
    = 1;

    /// <summary>The share of the images, the first ones, that <see cref="Subset.Validation"/> gives; at least 0 and below 1.</summary>
    public double ValidationSplit { get; init => field = Require.Fraction(value, nameof(ValidationSplit)); }

    /// <summary>Told each of <see cref="Conflicts"/> once, when the generator is first used.</summary>
    public Action<string>? Warn { get; init; }

    /// <summary>Options that contradict each other, and what is done instead; none is right for most uses.</summary>
    public IReadOnlyList<string> Conflicts => [.. ConflictsNow()];

    private bool Centers => FeaturewiseCenter || FeaturewiseStdNormalization || ZcaWhitening;

    private bool Scales => FeaturewiseStdNormalization && !ZcaWhitening;

    private bool CentersSamples => SamplewiseCenter || SamplewiseStdNormalization;

    private IEnumerable<string> ConflictsNow()
    {
        if (ZcaWhitening && !FeaturewiseCenter)
            yield return Messages.Text($"ZcaWhitening needs FeaturewiseCenter: the mean is taken off too. Set FeaturewiseCenter.");
        if (ZcaWhitening && FeaturewiseStdNormalization)
            yield return Messages.Text($"ZcaWhitening scales by itself: FeaturewiseStdNormalization is left out. Choose one.");
        if (FeaturewiseStdNormalization && !FeaturewiseCenter && !ZcaWhitening)
            yield return Messages.Text($"FeaturewiseStdNormalization needs FeaturewiseCenter: the mean is taken off too. Set FeaturewiseCenter.");
        if (SamplewiseStdNormalization && !SamplewiseCenter)
            yield return Messages.Text($"SamplewiseStdNormalization needs SamplewiseCenter: each image's mean is taken off too. Set SamplewiseCenter.");
        if (Cval != 0 && FillMode != FillMode.Constant)
            yield return Messages.Text($"Cval {Cval} is used by FillMode.Constant alone, and FillMode is {FillMode}. Set FillMode, or leave Cval out.");
    }

    private void WarnOnce()
    {
        if (Warn is null || Interlocked.Exchange(ref warned, 1) == 1)
            return;
        foreach (var conflict in ConflictsNow())
            Warn(conflict);
    }

    private int warned;
}
