namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The largest element, a scalar.</summary>
    public Tensor Max() => Reshape(new Shape(Count)).Max(0);

    /// <summary>The largest element along an axis; of equal ones the first gets the gradient, and NaN wins.</summary>
    public Tensor Max(int axis, bool keepAxis = false) => Extremum.Apply(this, Shape.Axis(axis, nameof(Max)), keepAxis, largest: true);

    /// <summary>The smallest element, a scalar.</summary>
    public Tensor Min() => Reshape(new Shape(Count)).Min(0);

    /// <summary>The smallest element along an axis; of equal ones the first gets the gradient, and NaN wins.</summary>
    public Tensor Min(int axis, bool keepAxis = false) => Extremum.Apply(this, Shape.Axis(axis, nameof(Min)), keepAxis, largest: false);

    /// <summary>Where the largest element along an axis lies; the first of equal ones.</summary>
    /// <returns>Int64, without the axis.</returns>
    public Tensor ArgMax(int axis = -1)
    {
        var at = Shape.Axis(axis, nameof(ArgMax));
        var indices = Extremum.Find(this, at, largest: true);
        var result = Allocate<long>(Shape.Without(at));
        for (var i = 0; i < indices.Length; i++)
            result.Elements<long>()[i] = indices[i];
        return result;
    }
}

internal sealed class Extremum : Operation<Extremum>
{
    private int axis;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, int axis, bool keepAxis, bool largest)
    {
        var indices = Find(x, axis, largest);
        var y = Tensor.Allocate(x.Shape.Without(axis), x.ElementType);
        var mask = Tensor.Zeros(x.Shape, x.ElementType);
        var (length, inner) = (x.Shape[axis], x.Shape.Stride(axis));
        for (var i = 0; i < indices.Length; i++)
        {
            var at = (((i / inner * length) + indices[i]) * inner) + (i % inner);
            if (x.ElementType == ElementType.Float32)
                (y.Elements<float>()[i], mask.Elements<float>()[at]) = (x.AsSpan<float>()[at], 1);
            else
                (y.Elements<double>()[i], mask.Elements<double>()[at]) = (x.AsSpan<double>()[at], 1);
        }

        if (For(x) is { } operation)
        {
            operation.axis = axis;
            operation.Record(y, x, mask);
        }

        return keepAxis ? y.ExpandDimension(axis) : y;
    }

    /// <summary>For each place of the result, the index along the axis.</summary>
    public static int[] Find(Tensor x, int axis, bool largest)
    {
        if (x.Shape[axis] == 0)
            throw Error.Shape($"Max, Min and ArgMax need at least one element, axis {axis} of {x.Shape} has none.");
        return x.ElementType switch
        {
            ElementType.Float32 => Find(x.AsSpan<float>(), x.Shape, axis, largest),
            ElementType.Float64 => Find(x.AsSpan<double>(), x.Shape, axis, largest),
            _ => throw Error.Argument($"Max, Min and ArgMax compare Float32 or Float64, got {x.ElementType}. Convert by To(...)."),
        };
    }

    protected override void Backward(Tensor gradient) => Give(0, gradient.ExpandDimension(axis) * Second);

    private static int[] Find<T>(ReadOnlySpan<T> x, Shape shape, int axis, bool largest)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        var (length, inner) = (shape[axis], shape.Stride(axis));
        var found = new int[x.Length / length];
        for (var i = 0; i < found.Length; i++)
        {
            var start = (i / inner * length * inner) + (i % inner);
            var best = x[start];
            for (var index = 1; index < length && !T.IsNaN(best); index++)
            {
                var candidate = x[start + (index * inner)];
                if (T.IsNaN(candidate) || (largest ? candidate > best : candidate < best))
                    (best, found[i]) = (candidate, index);
            }
        }

        return found;
    }
}
