namespace Nadir.Tensors;

/// <summary>The convolution's transpose in the data: from a gradient of its output to one of its input.</summary>
internal sealed class ConvolutionToData : Operation<ConvolutionToData>
{
    private ConvolutionShape shape;

    public static Tensor Apply(Tensor gradient, Tensor weight, ConvolutionShape shape)
    {
        var x = Tensor.Allocate(new Shape(shape.Batch, shape.InputChannels, shape.InputHeight, shape.InputWidth), gradient.ElementType);
        if (x.ElementType == ElementType.Float32)
            ConvolutionKernel.BackwardData(shape, gradient.AsSpan<float>(), weight.AsSpan<float>(), x.Elements<float>());
        else
            ConvolutionKernel.BackwardData(shape, gradient.AsSpan<double>(), weight.AsSpan<double>(), x.Elements<double>());
        if (For(gradient, weight) is not { } operation)
            return x;
        operation.shape = shape;
        return operation.Record(x, gradient, weight);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Wants(0))
            Give(0, Convolution.Apply(gradient, Second, null, shape));
        if (Wants(1))
            Give(1, ConvolutionToWeight.Apply(gradient, First, shape));
    }
}
