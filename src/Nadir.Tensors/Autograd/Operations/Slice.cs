namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Part of an axis.</summary>
    /// <param name="axis">Which; negative counts from the end.</param>
    /// <param name="start">The first index taken.</param>
    /// <param name="length">How many are taken.</param>
    /// <exception cref="ShapeException">The part lies outside.</exception>
    public Tensor Slice(int axis, int start, int length) => Nadir.Tensors.Slice.Apply(this, Shape.Axis(axis, nameof(Slice)), start, length);

    /// <summary>One index of an axis; the axis is gone.</summary>
    public Tensor Select(int axis, int index)
    {
        var at = Shape.Axis(axis, nameof(Select));
        var length = Shape[at];
        if (index < -length || index >= length)
            throw Error.Shape($"Select: index {index} lies outside axis {at} of {Shape}, which has {length}.");
        return Slice(at, index < 0 ? index + length : index, 1).Squeeze(at);
    }

    /// <summary>Rows of the first axis, such as <c>x[2..5]</c>.</summary>
    public Tensor this[Range rows]
    {
        get
        {
            if (Rank == 0)
                throw Error.Shape($"A scalar has no rows to take, asked for {rows} of {Shape}.");
            var (start, end) = (rows.Start.GetOffset(Shape[0]), rows.End.GetOffset(Shape[0]));
            if (start < 0 || end < start || end > Shape[0])
                throw Error.Shape($"Rows {rows} are not in {Shape}: axis 0 has {Shape[0]}.");
            return Slice(0, start, end - start);
        }
    }
}

internal sealed class Slice : Operation<Slice>
{
    private int axis, start;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, int axis, int start, int length)
    {
        if (start < 0 || length < 0 || start > x.Shape[axis] - length)
            throw Error.Shape($"Slice: {length} from {start} on lie outside axis {axis} of {x.Shape}, which has {x.Shape[axis]}.");
        var shape = x.Shape.With(axis, length);
        var inner = x.Shape.Stride(axis);
        var y = axis == 0 ? x.View(start * inner, shape) : Copy(x, axis, start, shape);
        if (For(x) is not { } operation)
            return y;
        (operation.axis, operation.start) = (axis, start);
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient) => Give(0, Pad.Apply(gradient, axis, start, First.Shape[axis]));

    private static Tensor Copy(Tensor x, int axis, int start, Shape shape)
    {
        var y = Tensor.Allocate(shape, x.ElementType);
        var inner = x.Shape.Stride(axis);
        var (run, skip, period) = (shape[axis] * inner, start * inner, x.Shape[axis] * inner);
        switch (x.ElementType)
        {
            case ElementType.Float32: CopyRuns(x.AsSpan<float>(), y.Elements<float>(), run, skip, period); break;
            case ElementType.Float64: CopyRuns(x.AsSpan<double>(), y.Elements<double>(), run, skip, period); break;
            case ElementType.Int64: CopyRuns(x.AsSpan<long>(), y.Elements<long>(), run, skip, period); break;
            default: CopyRuns(x.AsSpan<bool>(), y.Elements<bool>(), run, skip, period); break;
        }

        return y;
    }

    private static void CopyRuns<T>(ReadOnlySpan<T> from, Span<T> to, int run, int skip, int period)
    {
        for (int at = 0, source = skip; at < to.Length; at += run, source += period)
            from.Slice(source, run).CopyTo(to[at..]);
    }
}
