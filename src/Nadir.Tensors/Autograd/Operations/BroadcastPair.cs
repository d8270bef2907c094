namespace Nadir.Tensors;

/// <summary>Applies an operation on two operands to tensors whose shapes broadcast.</summary>
internal static class BroadcastPair
{
    public static Tensor Apply<F>(string name, F operation, Tensor a, Tensor b)
        where F : struct, IBinaryLane
    {
        if (Require.Present(a, "left").ElementType != Require.Present(b, "right").ElementType)
            throw Error.Argument($"{name} needs one element type, got {a.ElementType} {a.Shape} and {b.ElementType} {b.Shape}. Convert by To(...).");
        ref readonly var aShape = ref a.Layout;
        ref readonly var bShape = ref b.Layout;
        var shape = Broadcast.ShapeOf(name, aShape, bShape);
        var y = Tensor.Allocate(shape, a.ElementType);
        switch (a.ElementType)
        {
            case ElementType.Float32: Run(operation, a.AsSpan<float>(), aShape, b.AsSpan<float>(), bShape, y.Elements<float>(), shape); break;
            case ElementType.Float64: Run(operation, a.AsSpan<double>(), aShape, b.AsSpan<double>(), bShape, y.Elements<double>(), shape); break;
            default: throw Error.Argument($"{name} calculates with Float32 or Float64, got {a.ElementType}. Convert by To(...).");
        }

        return y;
    }

    private static void Run<F, T>(
        F operation, ReadOnlySpan<T> a, in Shape aShape, ReadOnlySpan<T> b, in Shape bShape, Span<T> y, in Shape shape)
        where F : struct, IBinaryLane
        where T : unmanaged, System.Numerics.INumber<T>
    {
        if (y.IsEmpty)
            return;
        if (Shape.Same(aShape, bShape))
            Lanewise.Apply(operation, a, b, y);
        else if (b.Length == 1 && a.Length == y.Length)
            Lanewise.Apply(operation, a, double.CreateTruncating(b[0]), y);
        else if (a.Length == 1 && b.Length == y.Length)
            Lanewise.Apply(operation, double.CreateTruncating(a[0]), b, y);
        else if (a.Length == y.Length && Broadcast.IsRow(bShape, shape))
            Lanewise.ApplyRows(operation, a, b, y);
        else if (b.Length == y.Length && Broadcast.IsRow(aShape, shape))
            Lanewise.ApplyRows(new Swapped<F>(operation), b, a, y);
        else
            RunByRuns(operation, a, aShape, b, bShape, y, shape);
    }

    private static void RunByRuns<F, T>(
        F operation, ReadOnlySpan<T> a, in Shape aShape, ReadOnlySpan<T> b, in Shape bShape, Span<T> y, in Shape shape)
        where F : struct, IBinaryLane
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var (aRun, aRepeats) = Broadcast.Runs(aShape, shape);
        var (bRun, bRepeats) = Broadcast.Runs(bShape, shape);
        var run = Math.Min(aRun, bRun);
        if (run < 4)
        {
            // Runs of one to three elements, such as [n, 1] against [n, 1, 3]: repeating the smaller one whole is cheaper.
            RunRepeated(operation, a, aShape, b, bShape, y, shape);
            return;
        }

        for (var at = 0; at < y.Length; at += run)
        {
            var left = a[Broadcast.Source(at, shape, aShape)..];
            var right = b[Broadcast.Source(at, shape, bShape)..];
            var result = y.Slice(at, run);
            if (aRepeats && bRepeats)
                Fill(operation, left[0], right[0], result);
            else if (aRepeats)
                Lanewise.Apply(operation, double.CreateTruncating(left[0]), right[..run], result);
            else if (bRepeats)
                Lanewise.Apply(operation, left[..run], double.CreateTruncating(right[0]), result);
            else
                Lanewise.Apply(operation, left[..run], right[..run], result);
        }
    }

    private static void Fill<F, T>(F operation, T left, T right, Span<T> result)
        where F : struct, IBinaryLane
        where T : unmanaged, System.Numerics.INumber<T>
    {
        result.Fill(left);
        Lanewise.Apply<F, T>(operation, result, double.CreateTruncating(right), result);
    }

    private static void RunRepeated<F, T>(
        F operation, ReadOnlySpan<T> a, in Shape aShape, ReadOnlySpan<T> b, in Shape bShape, Span<T> y, in Shape shape)
        where F : struct, IBinaryLane
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var other = BufferPool<T>.Rent(y.Length);
        var whole = other.AsSpan(0, y.Length);
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = a[Broadcast.Source(i, shape, aShape)];
            whole[i] = b[Broadcast.Source(i, shape, bShape)];
        }

        Lanewise.Apply<F, T>(operation, y, whole, y);
        BufferPool<T>.Return(other);
    }
}
