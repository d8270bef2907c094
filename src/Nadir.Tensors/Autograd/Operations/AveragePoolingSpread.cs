namespace Nadir.Tensors;

/// <summary>Numbers shared out to the windows that an average pooling took its means from.</summary>
internal sealed class AveragePoolingSpread : Operation<AveragePoolingSpread>
{
    private PoolingShape shape;
    private AverageDivisor divisor;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor y, PoolingShape shape, AverageDivisor divisor)
    {
        var x = Tensor.Allocate(new Shape(y.Shape[0], y.Shape[1], shape.InputHeight, shape.InputWidth), y.ElementType);
        if (y.ElementType == ElementType.Float32)
            AveragePoolingKernel.Backward(shape, y.AsSpan<float>(), x.Elements<float>(), divisor);
        else
            AveragePoolingKernel.Backward(shape, y.AsSpan<double>(), x.Elements<double>(), divisor);
        if (For(y) is not { } operation)
            return x;
        (operation.shape, operation.divisor) = (shape, divisor);
        return operation.Record(x, y);
    }

    protected override void Backward(Tensor gradient) => Give(0, AveragePooling.Apply(gradient, shape, divisor));
}
