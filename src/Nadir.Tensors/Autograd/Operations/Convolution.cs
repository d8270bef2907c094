namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The 2-D convolution (cross-correlation, as everywhere in the field) of a batch of images.</summary>
    /// <param name="weight">Shape [O, C ÷ groups, kH, kW] to this one's [N, C, H, W].</param>
    /// <param name="bias">Shape [O], or null.</param>
    /// <param name="window">Strides, padding, dilation and groups.</param>
    /// <returns>Shape [N, O, oH, oW].</returns>
    /// <exception cref="ShapeException">The shapes do not fit each other.</exception>
    /// <remarks>Twin: torch.nn.functional.conv2d.</remarks>
    public Tensor Convolve(Tensor weight, Tensor? bias = null, ConvolutionWindow? window = null) =>
        Convolution.Apply(this, weight, bias, (window ?? new ConvolutionWindow()).Over(this, weight, bias));
}

internal sealed class Convolution : Operation<Convolution>
{
    private ConvolutionShape shape;

    public static Tensor Apply(Tensor x, Tensor weight, Tensor? bias, ConvolutionShape shape)
    {
        var y = Tensor.Allocate(new Shape(shape.Batch, shape.OutputChannels, shape.OutputHeight, shape.OutputWidth), x.ElementType);
        if (x.ElementType == ElementType.Float32)
            ConvolutionKernel.Forward(shape, x.AsSpan<float>(), weight.AsSpan<float>(), bias is null ? [] : bias.AsSpan<float>(), y.Elements<float>());
        else
            ConvolutionKernel.Forward(shape, x.AsSpan<double>(), weight.AsSpan<double>(), bias is null ? [] : bias.AsSpan<double>(), y.Elements<double>());
        if (For(x, weight, bias) is not { } operation)
            return y;
        operation.shape = shape;
        return operation.Record(y, x, weight, bias);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Wants(0))
            Give(0, ConvolutionToData.Apply(gradient, Second, shape));
        var toBias = InputCount == 3 && Wants(2);
        if (toBias && Gradients.Recording)
        {
            Give(2, gradient.Reshape(shape.Batch, shape.OutputChannels, -1).Sum(-1).Sum(0));
            toBias = false;
        }

        var bias = toBias ? Tensor.Allocate(Third.Shape, gradient.ElementType) : null;
        if (Wants(1))
            Give(1, ConvolutionToWeight.Apply(First, gradient, shape, bias));
        else if (bias is not null)
            ToBias(gradient, bias);
        if (bias is not null)
            Give(2, bias);
    }

    private void ToBias(Tensor gradient, Tensor bias)
    {
        if (bias.ElementType == ElementType.Float32)
            ConvolutionKernel.BackwardBias(shape, gradient.AsSpan<float>(), bias.Elements<float>());
        else
            ConvolutionKernel.BackwardBias(shape, gradient.AsSpan<double>(), bias.Elements<double>());
    }
}
