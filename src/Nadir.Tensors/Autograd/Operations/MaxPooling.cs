namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The largest element of each window of a batch of images.</summary>
    /// <param name="window">Rows and columns, strides, padding and dilation of the window.</param>
    /// <returns>Shape [N, C, oH, oW].</returns>
    /// <exception cref="ShapeException">This is no batch of images, or the window does not fit.</exception>
    /// <remarks>Of equal elements the first counts and gets the gradient. Twin: torch.nn.functional.max_pool2d.</remarks>
    public Tensor MaxPool(PoolingWindow window) => MaxPooling.Apply(this, Require.Present(window).Over(this, nameof(MaxPool)));
}

internal sealed class MaxPooling : Operation<MaxPooling>
{
    private PoolingShape shape;
    private int[]? origins;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, PoolingShape shape)
    {
        var y = Tensor.Allocate(new Shape(x.Shape[0], x.Shape[1], shape.OutputHeight, shape.OutputWidth), x.ElementType);
        var origins = BufferPool<int>.Rent(shape.OutputLength);
        if (x.ElementType == ElementType.Float32)
            MaxPoolingKernel.Forward(shape, x.AsSpan<float>(), y.Elements<float>(), origins);
        else
            MaxPoolingKernel.Forward(shape, x.AsSpan<double>(), y.Elements<double>(), origins);
        if (For(x) is not { } operation)
        {
            BufferPool<int>.Return(origins);
            return y;
        }

        (operation.shape, operation.origins) = (shape, origins);
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient) =>
        Give(0, MaxPoolingScatter.Apply(gradient, First.Shape, shape, origins!));

    protected override void Clear()
    {
        if (origins is not null)
            BufferPool<int>.Return(origins);
        origins = null;
    }
}
