namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The last two axes exchanged.</summary>
    public Tensor Transpose()
    {
        if (Rank < 2)
            throw Error.Shape($"Transpose needs at least two axes, got {Shape}.");
        Span<int> order = stackalloc int[Rank];
        for (var i = 0; i < Rank; i++)
            order[i] = i;
        (order[^1], order[^2]) = (order[^2], order[^1]);
        return Nadir.Tensors.Transpose.Apply(this, order);
    }

    /// <summary>The axes in another order: axis i of the result is axis <c>order[i]</c> of this.</summary>
    /// <exception cref="ShapeException">The order does not name each axis once.</exception>
    public Tensor Transpose(params ReadOnlySpan<int> order) => Nadir.Tensors.Transpose.Apply(this, order);
}

internal sealed class Transpose : Operation<Transpose>
{
    private readonly int[] inverse = new int[Shape.MaximumRank];

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, ReadOnlySpan<int> order)
    {
        if (order.Length != x.Rank)
            throw Error.Shape($"Transpose of {x.Shape} needs each of its {x.Rank} axes once, got {order.Length} of them.");
        Span<int> resolved = stackalloc int[Shape.MaximumRank];
        Span<int> lengths = stackalloc int[Shape.MaximumRank];
        var seen = 0;
        for (var i = 0; i < order.Length; i++)
        {
            resolved[i] = x.Shape.Axis(order[i], nameof(Transpose));
            lengths[i] = x.Shape[resolved[i]];
            seen |= 1 << resolved[i];
        }

        if (seen != (1 << x.Rank) - 1)
            throw Error.Shape($"Transpose of {x.Shape} needs each of its {x.Rank} axes once, got ({string.Join(", ", order.ToArray())}).");

        var y = Tensor.Allocate(new Shape(lengths[..x.Rank]), x.ElementType);
        resolved = resolved[..x.Rank];
        switch (x.ElementType)
        {
            case ElementType.Float32: Copy(x.AsSpan<float>(), y.Elements<float>(), x.Shape, resolved); break;
            case ElementType.Float64: Copy(x.AsSpan<double>(), y.Elements<double>(), x.Shape, resolved); break;
            case ElementType.Int64: Copy(x.AsSpan<long>(), y.Elements<long>(), x.Shape, resolved); break;
            default: Copy(x.AsSpan<bool>(), y.Elements<bool>(), x.Shape, resolved); break;
        }

        if (For(x) is not { } operation)
            return y;
        for (var i = 0; i < x.Rank; i++)
            operation.inverse[resolved[i]] = i;
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient) => Give(0, Apply(gradient, inverse.AsSpan(0, gradient.Rank)));

    private static void Copy<T>(ReadOnlySpan<T> from, Span<T> to, Shape shape, ReadOnlySpan<int> order)
    {
        if (to.IsEmpty)
            return;
        var rank = order.Length;
        Span<int> strides = stackalloc int[Shape.MaximumRank];
        Span<int> lengths = stackalloc int[Shape.MaximumRank];
        Span<int> index = stackalloc int[Shape.MaximumRank];
        index.Clear();
        for (var i = 0; i < rank; i++)
            (strides[i], lengths[i]) = (shape.Stride(order[i]), shape[order[i]]);

        var innerLength = rank == 0 ? 1 : lengths[rank - 1];
        var innerStride = rank == 0 ? 1 : strides[rank - 1];
        var start = 0;
        for (var at = 0; at < to.Length; at += innerLength)
        {
            for (var i = 0; i < innerLength; i++)
                to[at + i] = from[start + (i * innerStride)];
            for (var axis = rank - 2; axis >= 0; axis--)
            {
                start += strides[axis];
                if (++index[axis] < lengths[axis])
                    break;
                start -= strides[axis] * lengths[axis];
                index[axis] = 0;
            }
        }
    }
}
