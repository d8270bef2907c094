namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Tensors joined along an axis in which alone they may differ.</summary>
    /// <exception cref="ShapeException">There is none, or other axes differ.</exception>
    public static Tensor Concatenate(ReadOnlySpan<Tensor> parts, int axis = 0) => Nadir.Tensors.Concatenate.Apply(parts, axis);

    /// <summary>Tensors of one shape along a new axis.</summary>
    public static Tensor Stack(ReadOnlySpan<Tensor> parts, int axis = 0)
    {
        var expanded = new Tensor[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Require.Present(parts[i], "parts").Shape != parts[0].Shape)
                throw Error.Shape($"Stack needs tensors of one shape, got {parts[0].Shape} and {parts[i].Shape}: {ShapeText.Difference(parts[0].Shape, parts[i].Shape)}.");
            if (axis < -1 - parts[0].Rank || axis > parts[0].Rank)
                throw Error.Shape($"Stack of {parts[0].Shape} puts the new axis at 0 to {parts[0].Rank}, got axis {axis}.");
            expanded[i] = parts[i].ExpandDimension(axis);
        }

        return Concatenate(expanded, axis);
    }
}

internal sealed class Concatenate : Operation<Concatenate>
{
    private int axis;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(ReadOnlySpan<Tensor> parts, int axis)
    {
        if (parts.IsEmpty)
            throw Error.Shape($"Concatenate needs at least one tensor, got none.");
        var first = Require.Present(parts[0], "parts[0]");
        axis = first.Shape.Axis(axis, nameof(Concatenate));
        var length = 0;
        foreach (var part in parts)
        {
            if (Require.Present(part).ElementType != first.ElementType)
                throw Error.Argument($"Concatenate joins one element type, got {first.ElementType} and {part.ElementType}. Convert by To(...).");
            if (part.Rank != first.Rank || part.Shape.With(axis, 0) != first.Shape.With(axis, 0))
                throw Error.Shape($"Concatenate along axis {axis} needs the other axes alike, got {first.Shape} and {part.Shape}: {ShapeText.Difference(first.Shape, part.Shape, butFor: axis)}.");
            length += part.Shape[axis];
        }

        var y = Tensor.Allocate(first.Shape.With(axis, length), first.ElementType);
        var inner = first.Shape.Stride(axis);
        var skip = 0;
        foreach (var part in parts)
        {
            Copy(part, y, skip, length * inner, part.Shape[axis] * inner);
            skip += part.Shape[axis] * inner;
        }

        if (ForAny(parts) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, parts.ToArray());
    }

    protected override void Backward(Tensor gradient)
    {
        var start = 0;
        for (var i = 0; i < InputCount; i++)
        {
            var length = Input(i).Shape[axis];
            if (Wants(i))
                Give(i, gradient.Slice(axis, start, length));
            start += length;
        }
    }

    private static void Copy(Tensor part, Tensor y, int skip, int period, int run)
    {
        switch (y.ElementType)
        {
            case ElementType.Float32: CopyRuns(part.AsSpan<float>(), y.Elements<float>(), skip, period, run); break;
            case ElementType.Float64: CopyRuns(part.AsSpan<double>(), y.Elements<double>(), skip, period, run); break;
            case ElementType.Int64: CopyRuns(part.AsSpan<long>(), y.Elements<long>(), skip, period, run); break;
            default: CopyRuns(part.AsSpan<bool>(), y.Elements<bool>(), skip, period, run); break;
        }
    }

    private static void CopyRuns<T>(ReadOnlySpan<T> from, Span<T> to, int skip, int period, int run)
    {
        for (int at = 0, target = skip; at < from.Length; at += run, target += period)
            from.Slice(at, run).CopyTo(to[target..]);
    }
}
