namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>
    /// The cross-entropy −Σ target·log softmax(this) of each row of logits, stable for numbers of any size.
    /// </summary>
    /// <param name="target">
    /// In the logits' shape; rows usually add up to 1. A 0 counts for nothing, even against −∞.
    /// </param>
    /// <returns>One number a row: the shape without the last axis.</returns>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <remarks>Twin: torch.nn.functional.cross_entropy(reduction="none"), with classes on the last axis.</remarks>
    public Tensor SoftmaxCrossEntropy(Tensor target) => Nadir.Tensors.SoftmaxCrossEntropy.Apply(this, Require.Present(target));
}

internal sealed class SoftmaxCrossEntropy : Operation<SoftmaxCrossEntropy>
{
    private Tensor? softmax;

    public static Tensor Apply(Tensor logits, Tensor target)
    {
        if (logits.Rank == 0 || logits.Shape[-1] == 0)
            throw Error.Shape($"SoftmaxCrossEntropy needs logits [N, classes] with at least one class on the last axis, got {logits.Shape} and targets {target.Shape}.");
        if (target.Shape != logits.Shape)
            throw Error.Shape($"SoftmaxCrossEntropy needs targets in the shape of the logits, got {target.Shape} and {logits.Shape}: {ShapeText.Difference(target.Shape, logits.Shape)}.");
        if (!logits.IsFloating || target.ElementType != logits.ElementType)
            throw Error.Argument($"SoftmaxCrossEntropy needs one floating element type, got {logits.ElementType} logits and {target.ElementType} targets. Convert by To(...).");
        var y = Tensor.Allocate(logits.Shape.Without(-1), logits.ElementType);
        var softmax = Tensor.Allocate(logits.Shape, logits.ElementType);
        if (y.ElementType == ElementType.Float32)
            CrossEntropyKernel.Forward(logits.AsSpan<float>(), target.AsSpan<float>(), softmax.Elements<float>(), y.Elements<float>());
        else
            CrossEntropyKernel.Forward(logits.AsSpan<double>(), target.AsSpan<double>(), softmax.Elements<double>(), y.Elements<double>());
        if (For(logits, target) is not { } operation)
            return y;
        operation.softmax = softmax;
        return operation.Record(y, logits, target);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Wants(1))
            Give(1, -gradient.ExpandDimension(-1) * First.LogSoftmax(-1));
        if (!Wants(0))
            return;
        if (Gradients.Recording)
        {
            Give(0, gradient.ExpandDimension(-1) * ((First.Softmax(-1) * Second.Sum(-1, keepAxis: true)) - Second));
            return;
        }

        var dx = Tensor.Allocate(First.Shape, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            CrossEntropyKernel.Backward(softmax!.AsSpan<float>(), Second.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>());
        else
            CrossEntropyKernel.Backward(softmax!.AsSpan<double>(), Second.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }

    protected override void Clear() => softmax = null;
}
