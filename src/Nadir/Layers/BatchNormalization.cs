using System.Numerics;

namespace Nadir;

/// <summary>Gives each channel mean 0 and variance 1 over the batch, then a learned scale and shift.</summary>
/// <remarks>
/// y = scale·(x − mean) ÷ √(variance + epsilon) + shift. Training takes mean and variance (biased) of the batch and keeps a running
/// estimate of both, by which inference normalizes. The estimates are weights that are saved and hashed, but not descended.
/// Shape: any, unchanged; scale, shift, runningMean, runningVariance [channels], batches [1] where they are counted.
/// Twin: keras.layers.BatchNormalization (whose axis is the last: its images are channels-last), torch.nn.BatchNorm1d and
/// BatchNorm2d (convention pyTorch). Source: Ioffe, Szegedy 2015, arXiv:1502.03167.
/// </remarks>
public sealed class BatchNormalization : Layer
{
    private Parameter? scales, shifts, runningMean, runningVariance, batches;
    private int channelAxis;

    /// <summary>A batch normalization layer.</summary>
    /// <param name="axis">The channels' axis, the batch being axis 0; 1 for images [N, C, H, W], −1 is the last.</param>
    /// <param name="momentum">How slowly the running estimates follow; from 0 to 1; as the convention says when left out.</param>
    /// <param name="epsilon">Keeps the division from 0; above 0; as the convention says when left out.</param>
    /// <param name="center">Whether each channel has a learned shift.</param>
    /// <param name="scale">Whether each channel has a learned scale.</param>
    /// <param name="shiftInitializer">First shifts; zeros when left out.</param>
    /// <param name="scaleInitializer">First scales; ones when left out.</param>
    /// <param name="runningStatistics">How mean and variance for inference come about: fading, cumulative or none.</param>
    /// <param name="momentumMeaning">Whether momentum is the share kept or the share taken; as the convention says when left out.</param>
    /// <param name="varianceEstimate">Biased or unbiased, for the running variance alone; as the convention says when left out.</param>
    /// <param name="convention">Keras: momentum 0.99, shareKept, epsilon 1e-3, biased. PyTorch: 0.1, shareTaken, 1e-5, unbiased.</param>
    /// <exception cref="ArgumentOutOfRangeException">axis is 0, or a number lies outside its range.</exception>
    public BatchNormalization(
        int axis = 1,
        double? momentum = null,
        double? epsilon = null,
        bool center = true,
        bool scale = true,
        Initializer? shiftInitializer = null,
        Initializer? scaleInitializer = null,
        RunningStatistics runningStatistics = RunningStatistics.Fading,
        MomentumMeaning? momentumMeaning = null,
        VarianceEstimate? varianceEstimate = null,
        Convention convention = Convention.Keras)
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        Axis = axis != 0 ? axis : throw Error.OutOfRange($"axis 0 is the batch, which is averaged over. Use 1 or above, or −1 for the last.", nameof(axis));
        MomentumMeaning = Require.Defined(
            momentumMeaning ?? (isKeras ? MomentumMeaning.ShareKept : MomentumMeaning.ShareTaken), nameof(momentumMeaning));
        var isKept = MomentumMeaning == MomentumMeaning.ShareKept;
        Momentum = Require.Probability(momentum ?? (isKeras ? isKept ? 0.99 : 0.01 : isKept ? 0.9 : 0.1), nameof(momentum));
        Epsilon = Require.Positive(epsilon ?? (isKeras ? 1e-3 : 1e-5), nameof(epsilon));
        Center = center;
        Scale = scale;
        ShiftInitializer = shiftInitializer ?? Initializers.Zeros();
        ScaleInitializer = scaleInitializer ?? Initializers.Ones();
        RunningStatistics = Require.Defined(runningStatistics);
        VarianceEstimate = Require.Defined(
            varianceEstimate ?? (isKeras ? VarianceEstimate.Biased : VarianceEstimate.Unbiased), nameof(varianceEstimate));
    }

    /// <summary>The channels' axis, the batch being axis 0.</summary>
    public int Axis { get; }

    /// <summary>How slowly the running estimates follow; unused where they are cumulative or none.</summary>
    public double Momentum { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>Whether each channel has a learned shift.</summary>
    public bool Center { get; }

    /// <summary>Whether each channel has a learned scale.</summary>
    public bool Scale { get; }

    /// <summary>First shifts.</summary>
    public Initializer ShiftInitializer { get; }

    /// <summary>First scales.</summary>
    public Initializer ScaleInitializer { get; }

    /// <summary>How mean and variance for inference come about.</summary>
    public RunningStatistics RunningStatistics { get; }

    /// <summary>Whether momentum is the share kept or the share taken.</summary>
    public MomentumMeaning MomentumMeaning { get; }

    /// <summary>How the running variance is estimated; of one number a channel it is the biased one, 0.</summary>
    public VarianceEstimate VarianceEstimate { get; }

    /// <summary>Whose arithmetic and defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x, in ForwardPass pass)
    {
        if (!pass.IsTraining && runningMean is not null)
            return x.BatchNormalize(runningMean, runningVariance!, scales?.Value, shifts?.Value, Epsilon, channelAxis);
        var y = x.BatchNormalize(scales?.Value, shifts?.Value, Epsilon, channelAxis, out var mean, out var variance);
        if (pass is { IsTraining: true, IsRepeated: false } && runningMean is not null)
            Follow(mean, variance, x.Count / mean.Count);
        return y;
    }

    /// <inheritdoc/>
    protected override Shape Build(Shape input)
    {
        if (Axis > input.Rank || Axis < -input.Rank)
            throw Error.Shape($"{Name} has its channels on axis {Axis}, but samples of {input} in a batch have axes 1 to {input.Rank}. Use another axis.");
        channelAxis = Axis < 0 ? Axis + input.Rank + 1 : Axis;
        var channels = new Shape(input[channelAxis - 1]);
        var fan = new Fan(1, 1);
        scales = Scale ? AddParameter("scale", channels, ScaleInitializer, fan) : null;
        shifts = Center ? AddParameter("shift", channels, ShiftInitializer, fan) : null;
        if (RunningStatistics == RunningStatistics.None)
            return input;
        runningMean = AddParameter("runningMean", channels, Initializers.Zeros(), fan, isTrainable: false);
        runningVariance = AddParameter("runningVariance", channels, Initializers.Ones(), fan, isTrainable: false);
        if (RunningStatistics == RunningStatistics.Cumulative)
            batches = AddParameter("batches", new Shape(1), Initializers.Zeros(), fan, isTrainable: false);
        return input;
    }

    /// <summary>Moves the running estimates towards those of a batch.</summary>
    private void Follow(Tensor mean, Tensor variance, int count)
    {
        var taken = batches is not null ? 1 / (batches.Value.ToDouble() + 1)
            : MomentumMeaning == MomentumMeaning.ShareTaken ? Momentum : 1 - Momentum;
        var kept = batches is null && MomentumMeaning == MomentumMeaning.ShareKept ? Momentum : 1 - taken;
        var unbiased = VarianceEstimate == VarianceEstimate.Unbiased && count > 1 ? count / (count - 1.0) : 1;
        if (mean.ElementType == ElementType.Float32)
            Follow<float>(mean, variance, kept, taken, unbiased);
        else
            Follow<double>(mean, variance, kept, taken, unbiased);
    }

    private void Follow<T>(Tensor mean, Tensor variance, double kept, double taken, double unbiased)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var means = mean.AsSpan<T>();
        var variances = variance.AsSpan<T>();

        // A step that diverges ends the training, and what is kept of it must still be of use.
        foreach (var spread in variances)
        {
            if (!T.IsFinite(spread))
                return;
        }

        var toMean = runningMean!.Write<T>();
        var toVariance = runningVariance!.Write<T>();
        for (var channel = 0; channel < means.Length; channel++)
        {
            toMean[channel] = T.CreateTruncating(
                (kept * double.CreateTruncating(toMean[channel])) + (taken * double.CreateTruncating(means[channel])));
            toVariance[channel] = T.CreateTruncating(
                (kept * double.CreateTruncating(toVariance[channel])) + (taken * unbiased * double.CreateTruncating(variances[channel])));
        }

        if (batches is not null)
            batches.Write<T>()[0]++;
    }
}
