using System.Numerics;

namespace Nadir.Tensors;

/// <summary>The convolution's transpose in the weight: from its input and a gradient of its output to one of the weight.</summary>
internal sealed class ConvolutionToWeight : Operation<ConvolutionToWeight>
{
    private ConvolutionShape shape;

    /// <param name="bias">Takes the gradient of the bias, which the same pass over the slopes yields; null for none.</param>
    public static Tensor Apply(Tensor x, Tensor gradient, ConvolutionShape shape, Tensor? bias = null)
    {
        var weight = Tensor.Allocate(new Shape(shape.OutputChannels, shape.GroupInputs, shape.KernelHeight, shape.KernelWidth), x.ElementType);
        if (x.ElementType == ElementType.Float32)
            Compute<float>(shape, x, gradient, weight, bias);
        else
            Compute<double>(shape, x, gradient, weight, bias);
        if (For(x, gradient) is not { } operation)
            return weight;
        operation.shape = shape;
        return operation.Record(weight, x, gradient);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Wants(0))
            Give(0, ConvolutionToData.Apply(Second, gradient, shape));
        if (Wants(1))
            Give(1, Convolution.Apply(First, gradient, null, shape));
    }

    private static void Compute<T>(in ConvolutionShape shape, Tensor x, Tensor gradient, Tensor weight, Tensor? bias)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        ConvolutionKernel.BackwardWeights(
            shape, x.AsSpan<T>(), gradient.AsSpan<T>(), weight.Elements<T>(), bias is null ? [] : bias.Elements<T>());
}
