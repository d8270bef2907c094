namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Rows of an axis picked by number, in any order and as often as wanted.</summary>
    /// <param name="indices">Int64, one axis; negative ones count from the end.</param>
    /// <param name="axis">The axis picked from.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index lies outside.</exception>
    /// <remarks>Twin: torch.index_select, keras.ops.take.</remarks>
    public Tensor Gather(Tensor indices, int axis = 0) => Nadir.Tensors.Gather.Apply(this, indices, Shape.Axis(axis, nameof(Gather)));
}

internal sealed class Gather : Operation<Gather>
{
    private int axis;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, Tensor indices, int axis)
    {
        if (Require.Present(indices).Rank != 1)
            throw Error.Shape($"Gather along axis {axis} of {x.Shape} takes a list of indices, [n], got {indices.Shape}.");
        var length = x.Shape[axis];
        foreach (var index in indices.AsSpan<long>())
        {
            if (index < -length || index >= length)
                throw Error.OutOfRange($"Gather index {index} is outside axis {axis} of {x.Shape}.");
        }

        var y = Tensor.Allocate(x.Shape.With(axis, indices.Count), x.ElementType);
        switch (x.ElementType)
        {
            case ElementType.Float32: Pick(x.AsSpan<float>(), indices, y.Elements<float>(), x.Shape, axis); break;
            case ElementType.Float64: Pick(x.AsSpan<double>(), indices, y.Elements<double>(), x.Shape, axis); break;
            case ElementType.Int64: Pick(x.AsSpan<long>(), indices, y.Elements<long>(), x.Shape, axis); break;
            default: Pick(x.AsSpan<bool>(), indices, y.Elements<bool>(), x.Shape, axis); break;
        }

        if (For(x) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, x, indices);
    }

    protected override void Backward(Tensor gradient) => Give(0, Scatter.Apply(gradient, Second, axis, First.Shape[axis]));

    private static void Pick<T>(ReadOnlySpan<T> from, Tensor indices, Span<T> to, Shape shape, int axis)
    {
        var (inner, length) = (shape.Stride(axis), shape[axis]);
        var picks = indices.AsSpan<long>();
        var at = 0;
        for (var start = 0; start < from.Length; start += length * inner)
        {
            foreach (var pick in picks)
            {
                var index = (int)(pick < 0 ? pick + length : pick);
                from.Slice(start + (index * inner), inner).CopyTo(to[at..]);
                at += inner;
            }
        }
    }
}
