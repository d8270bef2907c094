namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The sum of all elements, a scalar.</summary>
    public Tensor Sum() => Nadir.Tensors.Sum.Apply(Rank == 1 ? this : Reshape(Shape.Row(Count)), 0);

    /// <summary>The sum along an axis, which is gone then, or stays with length 1.</summary>
    /// <remarks>Float32 sums are chunked by length alone: the same bits whatever the machine's width or thread count.</remarks>
    public Tensor Sum(int axis, bool keepAxis = false)
    {
        var at = Layout.Axis(axis, nameof(Sum));
        if (shape[at] == 1 && IsFloating)
            return keepAxis ? this : Reshape(shape.Without(at));
        var sum = Nadir.Tensors.Sum.Apply(this, at);
        return keepAxis ? sum.ExpandDimension(at) : sum;
    }

    /// <summary>The mean of all elements, a scalar; not a number when there are none.</summary>
    public Tensor Mean() => Nadir.Tensors.ScaledSum.Apply(this, 1, Count);

    /// <summary>The sum of all elements, times a number, over another.</summary>
    internal Tensor ScaledSum(double scale, double divisor) => Nadir.Tensors.ScaledSum.Apply(this, scale, divisor);

    /// <summary>The mean along an axis, which is gone then, or stays with length 1.</summary>
    public Tensor Mean(int axis, bool keepAxis = false) => Sum(Shape.Axis(axis, nameof(Mean)), keepAxis) / Shape[axis];

    /// <summary>Sums over the axes that broadcasting from a shape repeated.</summary>
    internal Tensor SumTo(in Shape target)
    {
        if (Shape.Same(target, Layout))
            return this;
        var sum = this;
        while (sum.Rank > target.Rank)
            sum = sum.Sum(0);
        for (var axis = 0; axis < target.Rank; axis++)
        {
            if (target[axis] == 1 && sum.Shape[axis] != 1)
                sum = sum.Sum(axis, keepAxis: true);
        }

        return sum;
    }
}

internal sealed class Sum : Operation<Sum>
{
    private int axis;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, int axis)
    {
        ref readonly var shape = ref x.Layout;
        var y = Tensor.Allocate(shape.Without(axis), x.ElementType);
        var (length, inner) = (shape[axis], shape.Stride(axis));
        switch (x.ElementType)
        {
            case ElementType.Float32: Run(x.AsSpan<float>(), y.Elements<float>(), length, inner); break;
            case ElementType.Float64: Run(x.AsSpan<double>(), y.Elements<double>(), length, inner); break;
            default: throw Error.Argument($"Sum adds Float32 or Float64, got {x.ElementType}. Convert by To(...).");
        }

        if (For(x) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient)
    {
        ref readonly var shape = ref First.Layout;
        if (Gradients.Recording)
        {
            Give(0, gradient.ExpandDimension(axis).BroadcastTo(shape));
            return;
        }

        var dx = Tensor.Allocate(shape, gradient.ElementType);
        if (dx.ElementType == ElementType.Float32)
            Spread(gradient.AsSpan<float>(), dx.Elements<float>(), shape[axis], shape.Stride(axis));
        else
            Spread(gradient.AsSpan<double>(), dx.Elements<double>(), shape[axis], shape.Stride(axis));
        Give(0, dx);
    }

    private static void Run<T>(ReadOnlySpan<T> x, Span<T> y, int length, int inner)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        if (length == 0 || x.IsEmpty)
        {
            y.Clear();
            return;
        }

        if (inner == 1)
        {
            for (var row = 0; row < y.Length; row++)
                y[row] = T.CreateTruncating(Lanewise.Sum(x.Slice(row * length, length)));
            return;
        }

        for (var outer = 0; outer < y.Length / inner; outer++)
            Lanewise.SumRows(x.Slice(outer * length * inner, length * inner), y.Slice(outer * inner, inner));
    }

    /// <summary>Repeats the gradient of each sum for what was summed.</summary>
    internal static void Spread<T>(ReadOnlySpan<T> gradient, Span<T> dx, int length, int inner)
        where T : unmanaged
    {
        for (var at = 0; at < gradient.Length; at += inner)
        {
            var whole = dx.Slice(at * length, length * inner);
            if (inner == 1)
            {
                whole.Fill(gradient[at]);
                continue;
            }

            for (var i = 0; i < length; i++)
                gradient.Slice(at, inner).CopyTo(whole[(i * inner)..]);
        }
    }
}
