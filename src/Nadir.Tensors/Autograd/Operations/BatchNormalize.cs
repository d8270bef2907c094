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
        var at = Channels(axis, epsilon, scale, shift);
        var shape = Shape;
        if (Count == 0)
            throw Error.Shape($"BatchNormalize needs at least one element a channel, got {Shape} with channels on axis {at}.");
        var columns = Reshape(Count / (shape[at] * shape.Stride(at)), shape[at], shape.Stride(at));
        var count = Count / shape[at];
        var centre = columns.Sum(-1).Sum(0) / count;
        var distance = columns - centre.ExpandDimension(-1);
        var spread = distance.Square().Sum(-1).Sum(0) / count;
        (mean, variance) = (centre.Detach(), spread.Detach());
        return Scaled(distance, spread, scale, shift, epsilon, shape);
    }

    /// <summary>Each channel less a given mean, divided by the root of a given variance, then scaled and shifted: what inference does.</summary>
    /// <param name="mean">Shape [channels].</param>
    /// <param name="variance">Shape [channels].</param>
    /// <param name="scale">Shape [channels]; 1 when null.</param>
    /// <param name="shift">Shape [channels]; 0 when null.</param>
    /// <param name="epsilon">Added to the variance under the root; 0 or above.</param>
    /// <param name="axis">The channels' axis.</param>
    /// <exception cref="ShapeException">A shape is not [channels].</exception>
    /// <remarks>Shape: any, unchanged. Twin: torch.nn.functional.batch_norm(training=False).</remarks>
    public Tensor BatchNormalize(
        Tensor mean, Tensor variance, Tensor? scale, Tensor? shift, double epsilon, int axis)
    {
        var at = Channels(axis, epsilon, scale, shift);
        RequireChannels(Require.Present(mean), at, nameof(mean));
        RequireChannels(Require.Present(variance), at, nameof(variance));
        var shape = Shape;
        var columns = Reshape(Count == 0 ? 0 : Count / (shape[at] * shape.Stride(at)), shape[at], shape.Stride(at));
        return Scaled(columns - mean.ExpandDimension(-1), variance, scale, shift, epsilon, shape);
    }

    private static Tensor Scaled(
        Tensor distance, Tensor variance, Tensor? scale, Tensor? shift, double epsilon, Shape shape)
    {
        var deviation = (variance + epsilon).Sqrt();
        var factor = scale is null ? 1 / deviation : scale / deviation;
        var y = distance * factor.ExpandDimension(-1);
        return (shift is null ? y : y + shift.ExpandDimension(-1)).Reshape(shape);
    }

    private int Channels(int axis, double epsilon, Tensor? scale, Tensor? shift)
    {
        var at = Shape.Axis(axis);
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
