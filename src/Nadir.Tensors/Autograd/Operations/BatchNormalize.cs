namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Each channel with mean 0 and variance 1 over the batch, then scaled and shifted: what training does.</summary>
    /// <param name="scale">Shape [channels]; 1 when null.</param>
    /// <param name="shift">Shape [channels]; 0 when null.</param>
    /// <param name="epsilon">Added to the variance under the root; 0 or above.</param>
    /// <param name="axis">The channels' axis; all others are averaged over.</param>
    /// <param name="mean">Each channel's mean, shape [channels]; carries no gradient.</param>
    /// <param name="variance">Each channel's mean squared distance from it, divided by the count; carries no gradient.</param>
    /// <exception cref="ShapeException">A shape is not [channels], or a channel has no elements.</exception>
    /// <remarks>Shape: any, unchanged. Twin: torch.nn.functional.batch_norm(training=True). Source: Ioffe, Szegedy 2015, arXiv:1502.03167.</remarks>
    public Tensor BatchNormalize(
        Tensor? scale, Tensor? shift, double epsilon, int axis, out Tensor mean, out Tensor variance)
    {
        var at = ChannelsAt(axis, epsilon, scale, shift);
        if (Count == 0)
            throw Error.Shape($"BatchNormalize needs at least one element a channel, got {Shape} with channels on axis {at}.");
        (mean, variance) = (Allocate(new Shape(Shape[at]), ElementType), Allocate(new Shape(Shape[at]), ElementType));
        return Nadir.Tensors.BatchNormalize.Apply(this, scale, shift, epsilon, at, measures: true, mean, variance);
    }

    /// <summary>Each channel less a given mean, divided by the root of a given variance, then scaled and shifted: what inference does.</summary>
    /// <param name="mean">Shape [channels]; carries no gradient.</param>
    /// <param name="variance">Shape [channels]; carries no gradient.</param>
    /// <param name="scale">Shape [channels]; 1 when null.</param>
    /// <param name="shift">Shape [channels]; 0 when null.</param>
    /// <param name="epsilon">Added to the variance under the root; 0 or above.</param>
    /// <param name="axis">The channels' axis.</param>
    /// <exception cref="ShapeException">A shape is not [channels].</exception>
    /// <remarks>Shape: any, unchanged. Twin: torch.nn.functional.batch_norm(training=False).</remarks>
    public Tensor BatchNormalize(
        Tensor mean, Tensor variance, Tensor? scale, Tensor? shift, double epsilon, int axis)
    {
        var at = ChannelsAt(axis, epsilon, scale, shift);
        RequireChannels(Require.Present(mean), at, nameof(mean));
        RequireChannels(Require.Present(variance), at, nameof(variance));
        return Nadir.Tensors.BatchNormalize.Apply(this, scale, shift, epsilon, at, measures: false, mean, variance);
    }

    private int ChannelsAt(int axis, double epsilon, Tensor? scale, Tensor? shift)
    {
        var at = Shape.Axis(axis, nameof(BatchNormalize));
        Require.NotNegative(epsilon);
        if (!IsFloating)
            throw Error.Argument($"BatchNormalize needs Float32 or Float64 elements, got {ElementType}. Convert by To(...).");
        if (scale is not null)
            RequireChannels(scale, at, nameof(scale));
        if (shift is not null)
            RequireChannels(shift, at, nameof(shift));
        return at;
    }

    private void RequireChannels(Tensor part, int axis, string name)
    {
        if (part.Rank != 1 || part.Shape[0] != Shape[axis])
            throw Error.Shape($"BatchNormalize of {Shape} takes a {name} of [{Shape[axis]}], one number for each channel of axis {axis}, got {part.Shape}.");
        if (part.ElementType != ElementType)
            throw Error.Argument($"BatchNormalize of {ElementType} takes a {name} of {ElementType}, got {part.ElementType}. Convert by To(...).");
    }
}

internal sealed class BatchNormalize : Operation<BatchNormalize>
{
    private ChannelLayout layout;
    private double epsilon;
    private bool measures;
    private Tensor? mean, variance;

    public static Tensor Apply(
        Tensor x, Tensor? scale, Tensor? shift, double epsilon, int axis, bool measures, Tensor mean, Tensor variance)
    {
        var layout = ChannelLayout.Of(x.Shape, axis);
        scale ??= Tensor.Ones(mean.Shape, x.ElementType);
        shift ??= Tensor.Zeros(mean.Shape, x.ElementType);
        var y = Tensor.Allocate(x.Shape, x.ElementType);
        if (x.ElementType == ElementType.Float32)
        {
            BatchNormalizeKernel.Forward(
                layout, x.AsSpan<float>(), scale.AsSpan<float>(), shift.AsSpan<float>(), epsilon, measures,
                mean.Elements<float>(), variance.Elements<float>(), y.Elements<float>());
        }
        else
        {
            BatchNormalizeKernel.Forward(
                layout, x.AsSpan<double>(), scale.AsSpan<double>(), shift.AsSpan<double>(), epsilon, measures,
                mean.Elements<double>(), variance.Elements<double>(), y.Elements<double>());
        }

        if (For(x, scale, shift) is not { } operation)
            return y;
        (operation.layout, operation.epsilon, operation.measures) = (layout, epsilon, measures);

        // Given statistics may be written before backward reads them; a view of what is written is a copy.
        (operation.mean, operation.variance) = measures ? (mean, variance) : (mean.Detach(), variance.Detach());
        return operation.Record(y, x, scale, shift);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            Recorded(gradient);
            return;
        }

        var type = First.ElementType;
        var dx = Wants(0) ? Tensor.Allocate(First.Shape, type) : null;
        var (dscale, dshift) = (Tensor.Allocate(Second.Shape, type), Tensor.Allocate(Third.Shape, type));
        if (type == ElementType.Float32)
        {
            BatchNormalizeKernel.Backward(
                layout, First.AsSpan<float>(), gradient.AsSpan<float>(), Second.AsSpan<float>(), epsilon, measures,
                mean!.AsSpan<float>(), variance!.AsSpan<float>(), dx is null ? [] : dx.Elements<float>(),
                dscale.Elements<float>(), dshift.Elements<float>());
        }
        else
        {
            BatchNormalizeKernel.Backward(
                layout, First.AsSpan<double>(), gradient.AsSpan<double>(), Second.AsSpan<double>(), epsilon, measures,
                mean!.AsSpan<double>(), variance!.AsSpan<double>(), dx is null ? [] : dx.Elements<double>(),
                dscale.Elements<double>(), dshift.Elements<double>());
        }

        if (dx is not null)
            Give(0, dx);
        Give(1, dscale);
        Give(2, dshift);
    }

    protected override void Clear() => mean = variance = null;

    private void Recorded(Tensor gradient)
    {
        var shape = new Shape(layout.Outer, layout.Channels, layout.Inner);
        var (x, slope) = (First.Reshape(shape), gradient.Reshape(shape));
        var distance = x - (measures ? Mean(x) : mean!.ExpandDimension(-1));
        var spread = measures ? Mean(distance.Square()) : variance!.ExpandDimension(-1);
        var deviation = (spread + epsilon).Sqrt();
        var normal = distance / deviation;
        Give(1, (slope * normal).Sum(-1).Sum(0));
        Give(2, slope.Sum(-1).Sum(0));
        if (!Wants(0))
            return;
        var own = measures ? slope - Mean(slope) - (normal * Mean(slope * normal)) : slope;
        Give(0, (own * (Second.ExpandDimension(-1) / deviation)).Reshape(First.Shape));
    }

    /// <summary>Each channel's mean, shape [channels, 1].</summary>
    private Tensor Mean(Tensor x) => x.Sum(-1).Sum(0).ExpandDimension(-1) / layout.Length;
}
