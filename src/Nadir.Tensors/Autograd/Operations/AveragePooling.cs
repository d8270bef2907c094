namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The mean of each window of a batch of images.</summary>
    /// <param name="window">Rows and columns, strides, padding and dilation of the window.</param>
    /// <param name="countPadding">Whether padding counts, as zeros; else the mean is over the window's elements inside the image.</param>
    /// <param name="divisor">Divides every window's sum instead of the number of its elements; above 0.</param>
    /// <returns>Shape [N, C, oH, oW].</returns>
    /// <exception cref="ShapeException">This is no batch of images, or the window does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">divisor is not above 0.</exception>
    /// <remarks>Twin: torch.nn.functional.avg_pool2d, where padding counts unless told otherwise.</remarks>
    public Tensor AveragePool(PoolingWindow window, bool countPadding = false, int? divisor = null)
    {
        var shape = Require.Present(window).Over(this, nameof(AveragePool));
        var always = divisor is { } given ? Require.Positive(given, nameof(divisor)) : 0;
        return AveragePooling.Apply(this, shape, new AverageDivisor(countPadding, always, window.OverhangBottom, window.OverhangRight));
    }
}

internal sealed class AveragePooling : Operation<AveragePooling>
{
    private PoolingShape shape;
    private AverageDivisor divisor;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, PoolingShape shape, AverageDivisor divisor)
    {
        var y = Tensor.Allocate(new Shape(x.Shape[0], x.Shape[1], shape.OutputHeight, shape.OutputWidth), x.ElementType);
        if (x.ElementType == ElementType.Float32)
            AveragePoolingKernel.Forward(shape, x.AsSpan<float>(), y.Elements<float>(), divisor);
        else
            AveragePoolingKernel.Forward(shape, x.AsSpan<double>(), y.Elements<double>(), divisor);
        if (For(x) is not { } operation)
            return y;
        (operation.shape, operation.divisor) = (shape, divisor);
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient) => Give(0, AveragePoolingSpread.Apply(gradient, shape, divisor));
}
