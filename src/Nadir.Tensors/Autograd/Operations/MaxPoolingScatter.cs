namespace Nadir.Tensors;

/// <summary>Elements put back to where a max pooling took them from.</summary>
internal sealed class MaxPoolingScatter : Operation<MaxPoolingScatter>
{
    private PoolingShape shape;
    private int[] origins = [];

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor y, Shape inputShape, PoolingShape shape, int[] origins)
    {
        var x = Tensor.Allocate(inputShape, y.ElementType);
        if (y.ElementType == ElementType.Float32)
            MaxPoolingKernel.Backward(shape, y.AsSpan<float>(), origins, x.Elements<float>());
        else
            MaxPoolingKernel.Backward(shape, y.AsSpan<double>(), origins, x.Elements<double>());
        if (For(y) is not { } operation)
            return x;
        (operation.shape, operation.origins) = (shape, origins);
        return operation.Record(x, y);
    }

    protected override void Backward(Tensor gradient) =>
        Give(0, MaxPoolingGather.Apply(gradient, First.Shape, shape, origins));

    protected override void Clear() => origins = [];
}
