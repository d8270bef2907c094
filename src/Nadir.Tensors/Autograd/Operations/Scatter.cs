namespace Nadir.Tensors;

/// <summary>Rows added into zeros at numbered places: the transpose of <see cref="Gather"/>.</summary>
internal sealed class Scatter : Operation<Scatter>
{
    private int axis;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, Tensor indices, int axis, int length)
    {
        var y = Tensor.Zeros(x.Shape.With(axis, length), x.ElementType);
        if (x.ElementType == ElementType.Float32)
            Add<float>(x.AsSpan<float>(), indices, y.Elements<float>(), y.Shape, axis);
        else
            Add<double>(x.AsSpan<double>(), indices, y.Elements<double>(), y.Shape, axis);
        if (For(x) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, x, indices);
    }

    protected override void Backward(Tensor gradient) => Give(0, gradient.Gather(Second, axis));

    private static void Add<T>(ReadOnlySpan<T> from, Tensor indices, Span<T> to, Shape shape, int axis)
        where T : System.Numerics.IAdditionOperators<T, T, T>
    {
        var (inner, length) = (shape.Stride(axis), shape[axis]);
        var picks = indices.AsSpan<long>();
        var at = 0;
        for (var start = 0; start < to.Length; start += length * inner)
        {
            foreach (var pick in picks)
            {
                var row = to.Slice(start + ((int)(pick < 0 ? pick + length : pick) * inner), inner);
                for (var i = 0; i < inner; i++)
                    row[i] += from[at + i];
                at += inner;
            }
        }
    }
}
