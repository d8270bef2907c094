namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>eˣ divided by its sum along an axis: probabilities that add up to 1.</summary>
    public Tensor Softmax(int axis = -1) => Nadir.Tensors.Softmax.Apply(this, Shape.Axis(axis, nameof(Softmax)));
}

internal sealed class Softmax : Operation<Softmax>
{
    private int axis;

    public static Tensor Apply(Tensor x, int axis)
    {
        var (length, inner) = Columns(x, axis);
        var y = Tensor.Allocate(x.Shape, x.ElementType);
        if (x.ElementType == ElementType.Float32)
            SoftmaxKernel.Forward(Outer(x, length, inner), length, inner, x.AsSpan<float>(), y.Elements<float>());
        else
            SoftmaxKernel.Forward(Outer(x, length, inner), length, inner, x.AsSpan<double>(), y.Elements<double>());
        if (For(x) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, x);
    }

    /// <summary>How many elements a sum goes over, and how far apart they lie.</summary>
    public static (int Length, int Inner) Columns(Tensor x, int axis) => x.IsFloating
        ? (x.Shape[axis], x.Shape.Stride(axis))
        : throw Error.Argument($"Softmax needs Float32 or Float64 elements, got {x.ElementType}. Convert by To(...).");

    public static int Outer(Tensor x, int length, int inner) => x.Count == 0 ? 0 : x.Count / (length * inner);

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            var y = Apply(First, axis);
            Give(0, y * (gradient - (y * gradient).Sum(axis, keepAxis: true)));
            return;
        }

        var (length, inner) = Columns(First, axis);
        var outer = Outer(First, length, inner);
        var dx = Tensor.Allocate(First.Shape, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            SoftmaxKernel.Backward(outer, length, inner, Output.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>());
        else
            SoftmaxKernel.Backward(outer, length, inner, Output.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }
}
