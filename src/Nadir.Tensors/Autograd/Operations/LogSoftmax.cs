namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The logarithm of <see cref="Softmax(int)"/>, stable for numbers of any size.</summary>
    public Tensor LogSoftmax(int axis = -1) => Nadir.Tensors.LogSoftmax.Apply(this, Shape.Axis(axis, nameof(LogSoftmax)));
}

internal sealed class LogSoftmax : Operation<LogSoftmax>
{
    private int axis;

    public static Tensor Apply(Tensor x, int axis)
    {
        var (length, inner) = Softmax.Columns(x, axis);
        var y = Tensor.Allocate(x.Shape, x.ElementType);
        if (x.ElementType == ElementType.Float32)
            SoftmaxKernel.LogForward(Softmax.Outer(x, length, inner), length, inner, x.AsSpan<float>(), y.Elements<float>());
        else
            SoftmaxKernel.LogForward(Softmax.Outer(x, length, inner), length, inner, x.AsSpan<double>(), y.Elements<double>());
        if (For(x) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            Give(0, gradient - (Apply(First, axis).Exp() * gradient.Sum(axis, keepAxis: true)));
            return;
        }

        var (length, inner) = Softmax.Columns(First, axis);
        var outer = Softmax.Outer(First, length, inner);
        var dx = Tensor.Allocate(First.Shape, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            SoftmaxKernel.LogBackward(outer, length, inner, Output.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>());
        else
            SoftmaxKernel.LogBackward(outer, length, inner, Output.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }
}
