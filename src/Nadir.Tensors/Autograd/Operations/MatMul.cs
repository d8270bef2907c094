namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The matrix product over the last two axes; axes before them are a batch and broadcast.</summary>
    /// <param name="right">Shape <c>[…, k, n]</c> to this one's <c>[…, m, k]</c>; a single axis is a vector.</param>
    /// <param name="transposeLeft">Take this with its last two axes exchanged, at no cost.</param>
    /// <param name="transposeRight">Take <paramref name="right"/> so.</param>
    /// <returns>Shape <c>[…, m, n]</c>.</returns>
    /// <exception cref="ShapeException">The inner lengths differ, or the batches do not broadcast.</exception>
    /// <remarks>Twin: torch.matmul, keras.ops.matmul.</remarks>
    public Tensor MatMul(Tensor right, bool transposeLeft = false, bool transposeRight = false)
    {
        if (Require.Present(right).Rank == 0 || Rank == 0)
            throw Error.Shape($"MatMul needs at least one axis on both sides, got {Shape} and {right.Shape}.");
        if (Rank == 1)
            return ExpandDimension(0).MatMul(right, false, transposeRight).Squeeze(right.Rank == 1 ? 0 : -2);
        if (right.Rank == 1)
            return MatMul(right.ExpandDimension(1), transposeLeft).Squeeze(-1);
        return Nadir.Tensors.MatMul.Apply(this, right, transposeLeft, transposeRight);
    }
}

internal sealed class MatMul : Operation<MatMul>
{
    private bool transposeLeft, transposeRight;

    public static Tensor Apply(Tensor a, Tensor b, bool transposeLeft = false, bool transposeRight = false)
    {
        if (a.Rank == 2 && b.Rank == 2)
            return ApplyToMatrices(a, b, transposeLeft, transposeRight);
        if (b.Rank == 2 && a.Rank > 2 && !transposeLeft)
        {
            var rows = Apply(a.Reshape(a.Shape[..^1].Count, a.Shape[^1]), b, false, transposeRight);
            return rows.Reshape(a.Shape.With(-1, rows.Shape[1]));
        }

        var (m, k) = transposeLeft ? (a.Shape[-1], a.Shape[-2]) : (a.Shape[-2], a.Shape[-1]);
        var (depth, n) = transposeRight ? (b.Shape[-1], b.Shape[-2]) : (b.Shape[-2], b.Shape[-1]);
        if (depth != k || a.ElementType != b.ElementType)
            throw Mismatch(a, b, transposeLeft, transposeRight);

        var batch = Broadcast.ShapeOf("MatMul", a.Shape[..^2], b.Shape[..^2]);
        Span<int> lengths = stackalloc int[batch.Rank + 2];
        batch.CopyTo(lengths);
        (lengths[^2], lengths[^1]) = (m, n);
        var y = Tensor.Allocate(new Shape(lengths), a.ElementType);
        switch (a.ElementType)
        {
            case ElementType.Float32: Multiply<float>(a, b, y, batch, m, n, k, transposeLeft, transposeRight); break;
            case ElementType.Float64: Multiply<double>(a, b, y, batch, m, n, k, transposeLeft, transposeRight); break;
            default: throw NotFloating(a);
        }

        return Record(y, a, b, transposeLeft, transposeRight);
    }

    // Most products are of two matrices, and often so small that the general path would take longer than they do.
    private static Tensor ApplyToMatrices(Tensor a, Tensor b, bool transposeLeft, bool transposeRight)
    {
        var (left, right) = (a.Shape, b.Shape);
        var (m, k) = transposeLeft ? (left[1], left[0]) : (left[0], left[1]);
        var (depth, n) = transposeRight ? (right[1], right[0]) : (right[0], right[1]);
        if (depth != k || a.ElementType != b.ElementType)
            throw Mismatch(a, b, transposeLeft, transposeRight);
        Tensor y;
        if (a.ElementType == ElementType.Float32)
        {
            y = Tensor.Allocate<float>(new Shape(m, n));
            MatMulKernel.Run(
                m, n, k, a.AsSpan<float>(), left[1], transposeLeft, b.AsSpan<float>(), right[1], transposeRight,
                y.Elements<float>(), n);
        }
        else if (a.ElementType == ElementType.Float64)
        {
            y = Tensor.Allocate<double>(new Shape(m, n));
            MatMulKernel.Run(
                m, n, k, a.AsSpan<double>(), left[1], transposeLeft, b.AsSpan<double>(), right[1], transposeRight,
                y.Elements<double>(), n);
        }
        else
        {
            throw NotFloating(a);
        }

        return Record(y, a, b, transposeLeft, transposeRight);
    }

    private static Tensor Record(Tensor y, Tensor a, Tensor b, bool transposeLeft, bool transposeRight)
    {
        if (For(a, b) is not { } operation)
            return y;
        (operation.transposeLeft, operation.transposeRight) = (transposeLeft, transposeRight);
        return operation.Record(y, a, b);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Wants(0))
        {
            var left = transposeLeft
                ? Apply(Second, gradient, transposeRight, true)
                : Apply(gradient, Second, false, !transposeRight);
            Give(0, left.SumTo(First.Shape));
        }

        if (Wants(1))
        {
            var right = transposeRight
                ? Apply(gradient, First, true, transposeLeft)
                : Apply(First, gradient, !transposeLeft, false);
            Give(1, right.SumTo(Second.Shape));
        }
    }

    private static void Multiply<T>(
        Tensor a, Tensor b, Tensor y, Shape batch, int m, int n, int k, bool transposeLeft, bool transposeRight)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var left = a.AsSpan<T>();
        var right = b.AsSpan<T>();
        var result = y.Elements<T>();
        var aBatch = a.Shape[..^2];
        var bBatch = b.Shape[..^2];
        if ((aBatch == batch || aBatch.Count == 1) && (bBatch == batch || bBatch.Count == 1))
        {
            MatMulKernel.RunBatched(
                batch.Count, m, n, k,
                left, transposeLeft ? m : k, transposeLeft, aBatch.Count == 1 ? 0 : m * k,
                right, transposeRight ? k : n, transposeRight, bBatch.Count == 1 ? 0 : k * n,
                result, n, m * n);
            return;
        }

        for (var index = 0; index < batch.Count; index++)
        {
            MatMulKernel.Run(
                m, n, k,
                left[(Broadcast.Source(index, batch, aBatch) * m * k)..], transposeLeft ? m : k, transposeLeft,
                right[(Broadcast.Source(index, batch, bBatch) * k * n)..], transposeRight ? k : n, transposeRight,
                result[(index * m * n)..], n);
        }
    }

    private static Exception Mismatch(Tensor a, Tensor b, bool transposeLeft, bool transposeRight)
    {
        var (leftAxis, rightAxis) = (transposeLeft ? -2 : -1, transposeRight ? -1 : -2);
        var (k, depth) = (a.Shape[leftAxis], b.Shape[rightAxis]);
        return depth != k
            ? Error.Shape($"MatMul needs the same inner length, got {Describe(a, transposeLeft)} × {Describe(b, transposeRight)}: {k} against {depth} (axis {leftAxis} of the left, axis {rightAxis} of the right).")
            : Error.Argument($"MatMul needs one element type, got {a.ElementType} and {b.ElementType}. Convert by To(...).");
    }

    private static Exception NotFloating(Tensor a) =>
        Error.Argument($"MatMul multiplies Float32 or Float64, got {a.ElementType}. Convert by To(...).");

    private static string Describe(Tensor x, bool transposed) => transposed ? $"{x.Shape}ᵀ" : $"{x.Shape}";
}
