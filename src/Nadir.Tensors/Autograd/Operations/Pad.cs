namespace Nadir.Tensors;

/// <summary>Zeros before and behind along one axis: the transpose of a slice.</summary>
internal sealed class Pad : Operation<Pad>
{
    private int axis, start;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, int axis, int start, int length)
    {
        var y = Tensor.Zeros(x.Shape.With(axis, length), x.ElementType);
        var inner = x.Shape.Stride(axis);
        if (x.ElementType == ElementType.Float32)
            CopyRuns(x.AsSpan<float>(), y.Elements<float>(), x.Shape[axis] * inner, start * inner, length * inner);
        else
            CopyRuns(x.AsSpan<double>(), y.Elements<double>(), x.Shape[axis] * inner, start * inner, length * inner);
        if (For(x) is not { } operation)
            return y;
        (operation.axis, operation.start) = (axis, start);
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient) => Give(0, gradient.Slice(axis, start, First.Shape[axis]));

    private static void CopyRuns<T>(ReadOnlySpan<T> from, Span<T> to, int run, int skip, int period)
    {
        for (int at = 0, target = skip; at < from.Length; at += run, target += period)
            from.Slice(at, run).CopyTo(to[target..]);
    }
}
