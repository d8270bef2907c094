namespace Nadir.Tensors;

/// <summary>Elements taken from where a max pooling took its own.</summary>
internal sealed class MaxPoolingGather : Operation<MaxPoolingGather>
{
    private PoolingShape shape;
    private int[] origins = [];

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, Shape outputShape, PoolingShape shape, int[] origins)
    {
        var y = Tensor.Allocate(outputShape, x.ElementType);
        if (x.ElementType == ElementType.Float32)
            Take(x.AsSpan<float>(), y.Elements<float>(), shape, origins);
        else
            Take(x.AsSpan<double>(), y.Elements<double>(), shape, origins);
        if (For(x) is not { } operation)
            return y;
        (operation.shape, operation.origins) = (shape, origins);
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient) =>
        Give(0, MaxPoolingScatter.Apply(gradient, First.Shape, shape, origins));

    protected override void Clear() => origins = [];

    private static void Take<T>(ReadOnlySpan<T> x, Span<T> y, PoolingShape shape, int[] origins)
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = x[(i / shape.OutputPlane * shape.InputPlane) + origins[i]];
    }
}
