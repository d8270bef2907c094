using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The sum of all elements, a scalar.</summary>
    public Tensor Sum() => Nadir.Tensors.Sum.Apply(Reshape(new Shape(Count)), 0);

    /// <summary>The sum along an axis, which is gone then, or stays with length 1.</summary>
    /// <remarks>Float32 sums are chunked by length alone: the same bits whatever the machine's width or thread count.</remarks>
    public Tensor Sum(int axis, bool keepAxis = false)
    {
        var at = Shape.Axis(axis, nameof(Sum));
        var sum = Nadir.Tensors.Sum.Apply(this, at);
        return keepAxis ? sum.ExpandDimension(at) : sum;
    }

    /// <summary>The mean of all elements, a scalar; not a number when there are none.</summary>
    public Tensor Mean() => Sum() / Count;

    /// <summary>The mean along an axis, which is gone then, or stays with length 1.</summary>
    public Tensor Mean(int axis, bool keepAxis = false) => Sum(Shape.Axis(axis, nameof(Mean)), keepAxis) / Shape[axis];

    /// <summary>Sums over the axes that broadcasting from a shape repeated.</summary>
    internal Tensor SumTo(Shape target)
    {
        if (target == Shape)
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
        var y = Tensor.Allocate(x.Shape.Without(axis), x.ElementType);
        var (length, inner) = (x.Shape[axis], x.Shape.Stride(axis));
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

    protected override void Backward(Tensor gradient) =>
        Give(0, gradient.ExpandDimension(axis).BroadcastTo(First.Shape));

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
        {
            var result = y.Slice(outer * inner, inner);
            x.Slice(outer * length * inner, inner).CopyTo(result);
            for (var i = 1; i < length; i++)
                Lanewise.Apply(default(AddLane), result, x.Slice(((outer * length) + i) * inner, inner), result);
        }
    }

    private readonly struct AddLane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x + y;
    }
}
