namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The same elements in another shape; one length may be −1 and is then what remains.</summary>
    /// <exception cref="ShapeException">The new shape holds another number of elements.</exception>
    public Tensor Reshape(params ReadOnlySpan<int> lengths)
    {
        if (lengths.Length > Shape.MaximumRank)
            throw Error.Shape($"Reshape of {Shape}: a shape has at most {Shape.MaximumRank} axes, got {lengths.Length}.");
        Span<int> filled = stackalloc int[lengths.Length];
        lengths.CopyTo(filled);
        var open = filled.IndexOf(-1);
        if (open >= 0)
        {
            var known = 1;
            for (var axis = 0; axis < filled.Length; axis++)
                known *= axis == open ? 1 : filled[axis];
            if (known <= 0 || Count % known != 0)
                throw Error.Shape($"Reshape cannot lay the {Count} elements of {Shape} out as [{string.Join(", ", lengths.ToArray())}].");
            filled[open] = Count / known;
        }

        return Reshape(new Shape(filled));
    }

    /// <inheritdoc cref="Reshape(ReadOnlySpan{int})"/>
    public Tensor Reshape(Shape newShape) => Shape.Same(newShape, Layout) ? this : Nadir.Tensors.Reshape.Apply(this, newShape);

    /// <summary>The axes from one to another as a single one: <c>[N, C, H, W]</c> becomes <c>[N, C·H·W]</c>.</summary>
    /// <remarks>Twin: torch.flatten (whose first axis is 0 by default).</remarks>
    public Tensor Flatten(int fromAxis = 1, int toAxis = -1)
    {
        var (first, last) = (Shape.Axis(fromAxis, nameof(Flatten)), Shape.Axis(toAxis, nameof(Flatten)));
        if (last < first)
            throw Error.Shape($"Flatten joins axes from one to a later one, got {fromAxis} to {toAxis} of {Shape}.");
        Span<int> lengths = stackalloc int[Rank - (last - first)];
        lengths.Fill(1);
        for (var axis = 0; axis < Rank; axis++)
            lengths[axis <= first ? axis : Math.Max(first, axis - (last - first))] *= shape[axis];
        return Reshape(new Shape(lengths));
    }

    /// <summary>A further axis of length 1 at a place; −1 puts it last.</summary>
    public Tensor ExpandDimension(int axis)
    {
        var at = axis < 0 ? axis + Rank + 1 : axis;
        if (at < 0 || at > Rank)
            throw Error.Shape($"ExpandDimension of {Shape} puts a new axis at 0 to {Rank}, got axis {axis}.");
        Span<int> lengths = stackalloc int[Rank + 1];
        for (var i = 0; i <= Rank; i++)
            lengths[i] = i < at ? shape[i] : i == at ? 1 : shape[i - 1];
        return Reshape(new Shape(lengths));
    }

    /// <summary>Without an axis of length 1.</summary>
    public Tensor Squeeze(int axis) => Shape[Shape.Axis(axis, nameof(Squeeze))] == 1
        ? Reshape(Shape.Without(axis))
        : throw Error.Shape($"Squeeze removes an axis of length 1, axis {axis} of {Shape} has {Shape[axis]}.");
}

internal sealed class Reshape : Operation<Reshape>
{
    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, in Shape shape)
    {
        if (shape.Count != x.Count)
            throw Error.Shape($"Reshape from {x.Shape} to {shape}: {x.Count} elements do not fill {shape.Count} places.");
        var y = x.View(0, shape);
        return For(x)?.Record(y, x) ?? y;
    }

    protected override void Backward(Tensor gradient) => Give(0, gradient.Reshape(First.Layout));
}
