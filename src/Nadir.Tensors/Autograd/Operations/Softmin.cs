using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Softmax of the negative numbers, without a tensor of those.</summary>
    internal Tensor Softmin(int axis) => Nadir.Tensors.Softmin.Apply(this, Shape.Axis(axis, nameof(Softmin)));
}

internal sealed class Softmin : Operation<Softmin>
{
    private int axis;

    public static Tensor Apply(Tensor x, int axis)
    {
        var (length, inner) = Softmax.Columns(x, axis);
        var y = Tensor.Allocate(x.Shape, x.ElementType);
        if (x.ElementType == ElementType.Float32)
            Forward(Softmax.Outer(x, length, inner), length, inner, x.AsSpan<float>(), y.Elements<float>());
        else
            Forward(Softmax.Outer(x, length, inner), length, inner, x.AsSpan<double>(), y.Elements<double>());
        if (For(x) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            var y = Apply(First, axis);
            Give(0, y * ((y * gradient).Sum(axis, keepAxis: true) - gradient));
            return;
        }

        var (length, inner) = Softmax.Columns(First, axis);
        var outer = Softmax.Outer(First, length, inner);
        var dx = Tensor.Allocate(First.Shape, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            Back(outer, length, inner, Output.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>());
        else
            Back(outer, length, inner, Output.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }

    private static void Forward<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        Lanewise.Apply(default(Negated), x, y);
        SoftmaxKernel.Forward(outer, length, inner, y, y);
    }

    private static void Back<T>(int outer, int length, int inner, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged
    {
        SoftmaxKernel.Backward(outer, length, inner, y, dy, dx);
        Lanewise.Apply(default(Negated), (ReadOnlySpan<T>)dx, dx);
    }

    private readonly struct Negated : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => -x;
    }
}
