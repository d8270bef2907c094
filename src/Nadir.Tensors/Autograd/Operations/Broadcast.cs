namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The elements repeated along axes of length 1 and along new axes in front.</summary>
    /// <exception cref="ShapeException">Another axis differs.</exception>
    public Tensor BroadcastTo(Shape newShape) => newShape == Shape ? this : Nadir.Tensors.Broadcast.Apply(this, newShape);
}

/// <summary>NumPy's rule: from the last axis on, lengths are equal or one of them is 1 or missing.</summary>
internal sealed class Broadcast : Operation<Broadcast>
{
    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, Shape shape)
    {
        if (x.Rank > shape.Rank)
            throw Error.Shape($"BroadcastTo cannot repeat {x.Shape} into {shape}: they have {x.Rank} and {shape.Rank} axes, and none goes away.");
        for (var axis = 1; axis <= x.Rank; axis++)
        {
            if (x.Shape[-axis] != shape[-axis] && x.Shape[-axis] != 1)
                throw Error.Shape($"BroadcastTo cannot repeat {x.Shape} into {shape}: axis {-axis} has {x.Shape[-axis]} and {shape[-axis]}. They must be equal, or the first 1.");
        }

        var y = Tensor.Allocate(shape, x.ElementType);
        switch (x.ElementType)
        {
            case ElementType.Float32: Repeat(x.AsSpan<float>(), x.Shape, y.Elements<float>(), shape); break;
            case ElementType.Float64: Repeat(x.AsSpan<double>(), x.Shape, y.Elements<double>(), shape); break;
            case ElementType.Int64: Repeat(x.AsSpan<long>(), x.Shape, y.Elements<long>(), shape); break;
            default: Repeat(x.AsSpan<bool>(), x.Shape, y.Elements<bool>(), shape); break;
        }

        return For(x)?.Record(y, x) ?? y;
    }

    /// <summary>The shape of both sides together.</summary>
    public static Shape ShapeOf(string operation, in Shape a, in Shape b)
    {
        if (Shape.Same(a, b) || b.Rank == 0)
            return a;
        if (a.Rank == 0)
            return b;
        return b.Rank < a.Rank && IsRow(b, a) ? a : Join(operation, a, b, 0);
    }

    /// <summary>The shape that the batches of two stacks of matrices have together: without the last two axes.</summary>
    public static Shape BatchOf(string operation, in Shape a, in Shape b) => Join(operation, a, b, 2);

    private static Shape Join(string operation, in Shape a, in Shape b, int butLast)
    {
        var rank = Math.Max(a.Rank, b.Rank) - butLast;
        Span<int> lengths = stackalloc int[rank];
        for (var axis = 1; axis <= rank; axis++)
        {
            var at = axis + butLast;
            var (left, right) = (at <= a.Rank ? a[-at] : 1, at <= b.Rank ? b[-at] : 1);
            if (left != right && left != 1 && right != 1)
                throw Error.Shape($"{operation}: {a} and {b} do not broadcast; axis {-at} has {left} and {right}. They must be equal or 1.");
            lengths[rank - axis] = left == 1 ? right : left;
        }

        return new Shape(lengths);
    }

    /// <summary>Whether the last axes of the whole are those of the part, which the others repeat.</summary>
    public static bool IsRow(in Shape part, in Shape whole)
    {
        for (var axis = 1; axis <= part.Rank; axis++)
        {
            if (part[-axis] != whole[-axis])
                return false;
        }

        return true;
    }

    /// <summary>Which element of a repeated tensor stands at a place of the whole.</summary>
    public static int Source(int index, Shape whole, Shape part)
    {
        if (part == whole)
            return index;
        var (source, stride) = (0, 1);
        for (var axis = 1; axis <= whole.Rank; axis++)
        {
            var length = whole[-axis];
            if (axis <= part.Rank)
            {
                source += part[-axis] == 1 ? 0 : index % length * stride;
                stride *= part[-axis];
            }

            index /= length;
        }

        return source;
    }

    protected override void Backward(Tensor gradient) => Give(0, gradient.SumTo(First.Layout));

    private static void Repeat<T>(ReadOnlySpan<T> from, Shape part, Span<T> to, Shape whole)
    {
        if (to.IsEmpty)
            return;
        var (run, repeats) = Runs(part, whole);
        for (var at = 0; at < to.Length; at += run)
        {
            var source = Source(at, whole, part);
            if (repeats)
                to.Slice(at, run).Fill(from[source]);
            else
                from.Slice(source, run).CopyTo(to[at..]);
        }
    }

    /// <summary>How many elements at the end are either all there (copied) or all one (filled).</summary>
    public static (int Length, bool Repeats) Runs(Shape part, Shape whole)
    {
        var length = 1;
        bool? repeats = null;
        for (var axis = 1; axis <= whole.Rank; axis++)
        {
            if (whole[-axis] == 1)
                continue;
            var repeatsHere = axis > part.Rank || part[-axis] == 1;
            if (repeats is { } so && so != repeatsHere)
                break;
            repeats = repeatsHere;
            length *= whole[-axis];
        }

        return (length, repeats ?? false);
    }
}
