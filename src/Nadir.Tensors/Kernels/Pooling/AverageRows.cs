using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Means of windows, row by row of the output.</summary>
internal readonly unsafe struct AverageRows<T> : IAverageWork<AverageRows<T>, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly PoolingShape shape;
    private readonly AverageDivisor divisor;
    private readonly AverageBuffers<T> buffers;
    private readonly T* x, y;
    private readonly int first, end;

    private AverageRows(in PoolingShape shape, AverageDivisor divisor, AverageBuffers<T> buffers, T* x, T* y, int first, int end)
    {
        (this.shape, this.divisor, this.buffers) = (shape, divisor, buffers);
        this.x = x;
        this.y = y;
        (this.first, this.end) = (first, end);
    }

    public static AverageRows<T> Over(
        in PoolingShape shape, AverageDivisor divisor, AverageBuffers<T> buffers, T* from, T* to, int first, int end) =>
        new(shape, divisor, buffers, from, to, first, end);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, TElement>()
        where L : struct, ILane<L, TElement>
        where TElement : unmanaged
    {
        var (height, width) = (shape.OutputHeight, shape.OutputWidth);
        var inside = buffers.Row + shape.PadLeft;
        for (var oy = 0; oy < height; oy++)
        {
            var rows = Window.Clip((oy * shape.StrideY) - shape.PadTop, shape.WindowHeight, shape.DilationY, shape.InputHeight);
            var counted = T.CreateTruncating(divisor.Rows(shape, oy));
            for (var plane = first; plane < end; plane++)
            {
                AddRows<L, TElement>(x + ((nint)plane * shape.InputPlane), rows, inside);
                var target = y + ((((nint)plane * height) + oy) * width);
                if (shape.StrideX == 1)
                    AddNeighbours<L, TElement>(target, width);
                else
                    AddColumns(target, width);
                Divide<L, TElement>(target, width, counted);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddRows<L, TElement>(T* plane, Window rows, T* sums)
        where L : struct, ILane<L, TElement>
        where TElement : unmanaged
    {
        var (step, length) = (shape.DilationY * shape.InputWidth, shape.InputWidth);
        if (rows.Count == 0)
        {
            new Span<T>(sums, length).Clear();
            return;
        }

        var source = plane + ((nint)rows.First * length);
        var at = 0;
        for (; at + L.Width <= length; at += L.Width)
        {
            var from = source + at;
            var sum = L.Load(in *(TElement*)from, 0);
            for (var row = 1; row < rows.Count; row++)
                sum += L.Load(in *(TElement*)(from += step), 0);
            L.Store(sum, ref *(TElement*)(sums + at), 0);
        }

        for (; at < length; at++)
        {
            var from = source + at;
            var sum = *from;
            for (var row = 1; row < rows.Count; row++)
                sum += *(from += step);
            sums[at] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddNeighbours<L, TElement>(T* target, int width)
        where L : struct, ILane<L, TElement>
        where TElement : unmanaged
    {
        var row = buffers.Row;
        var (step, window) = (shape.DilationX, shape.WindowWidth);
        var at = 0;
        for (; at + L.Width <= width; at += L.Width)
        {
            var from = row + at;
            var sum = L.Load(in *(TElement*)from, 0);
            for (var column = 1; column < window; column++)
                sum += L.Load(in *(TElement*)(from += step), 0);
            L.Store(sum, ref *(TElement*)(target + at), 0);
        }

        for (; at < width; at++)
            target[at] = Sum(row + at, window, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddColumns(T* target, int width)
    {
        var row = buffers.Row;
        var (stride, step, window) = (shape.StrideX, shape.DilationX, shape.WindowWidth);
        if (window == 2 && step == 1)
        {
            for (var at = 0; at < width; at++, row += stride)
                target[at] = row[0] + row[1];
            return;
        }

        for (var at = 0; at < width; at++, row += stride)
            target[at] = Sum(row, window, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Divide<L, TElement>(T* target, int width, T rows)
        where L : struct, ILane<L, TElement>
        where TElement : unmanaged
    {
        var counts = buffers.Counts;
        var counted = (L)double.CreateTruncating(rows);
        var at = 0;
        for (; at + L.Width <= width; at += L.Width)
        {
            var columns = L.Load(in *(TElement*)(counts + at), 0);
            L.Store(L.Load(in *(TElement*)(target + at), 0) / (columns * counted), ref *(TElement*)(target + at), 0);
        }

        for (; at < width; at++)
            target[at] /= counts[at] * rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sum(T* from, int window, int step)
    {
        var sum = *from;
        for (var column = 1; column < window; column++)
            sum += *(from += step);
        return sum;
    }
}
