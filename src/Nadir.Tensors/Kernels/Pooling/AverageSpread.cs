using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Slopes of means shared out to the windows: the gradient of <see cref="AverageRows{T}"/>.</summary>
internal readonly unsafe struct AverageSpread<T> : IAverageWork<AverageSpread<T>, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly PoolingShape shape;
    private readonly AverageDivisor divisor;
    private readonly AverageBuffers<T> buffers;
    private readonly T* dy, dx;
    private readonly int first, end;

    private AverageSpread(in PoolingShape shape, AverageDivisor divisor, AverageBuffers<T> buffers, T* dy, T* dx, int first, int end)
    {
        (this.shape, this.divisor, this.buffers) = (shape, divisor, buffers);
        this.dy = dy;
        this.dx = dx;
        (this.first, this.end) = (first, end);
    }

    public static AverageSpread<T> Over(
        in PoolingShape shape, AverageDivisor divisor, AverageBuffers<T> buffers, T* from, T* to, int first, int end) =>
        new(shape, divisor, buffers, from, to, first, end);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, TElement>()
        where L : struct, ILane<L, TElement>
        where TElement : unmanaged
    {
        var (height, width) = (shape.OutputHeight, shape.OutputWidth);
        var inside = buffers.Row + shape.PadLeft;
        new Span<T>(dx + ((nint)first * shape.InputPlane), (end - first) * shape.InputPlane).Clear();
        for (var oy = 0; oy < height; oy++)
        {
            var rows = Window.Clip((oy * shape.StrideY) - shape.PadTop, shape.WindowHeight, shape.DilationY, shape.InputHeight);
            var counted = T.CreateTruncating(divisor.Rows(shape, oy));
            for (var plane = first; plane < end; plane++)
            {
                Divide<L, TElement>(dy + ((((nint)plane * height) + oy) * width), width, counted);
                if (shape.StrideX == 1)
                    ShareNeighbours<L, TElement>(width);
                else
                    ShareColumns(width);
                AddToRows<L, TElement>(inside, rows, dx + ((nint)plane * shape.InputPlane));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Divide<L, TElement>(T* slopes, int width, T rows)
        where L : struct, ILane<L, TElement>
        where TElement : unmanaged
    {
        var counts = buffers.Counts;
        var shares = buffers.Shares;
        var counted = (L)double.CreateTruncating(rows);
        var at = 0;
        for (; at + L.Width <= width; at += L.Width)
        {
            var columns = L.Load(in *(TElement*)(counts + at), 0);
            L.Store(L.Load(in *(TElement*)(slopes + at), 0) / (columns * counted), ref *(TElement*)(shares + at), 0);
        }

        for (; at < width; at++)
            shares[at] = slopes[at] / (counts[at] * rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void ShareNeighbours<L, TElement>(int width)
        where L : struct, ILane<L, TElement>
        where TElement : unmanaged
    {
        var shares = buffers.Shares;
        Clear();
        for (var column = 0; column < shape.WindowWidth; column++)
        {
            var row = buffers.Row + (column * shape.DilationX);
            var at = 0;
            for (; at + L.Width <= width; at += L.Width)
            {
                var sum = L.Load(in *(TElement*)(row + at), 0) + L.Load(in *(TElement*)(shares + at), 0);
                L.Store(sum, ref *(TElement*)(row + at), 0);
            }

            for (; at < width; at++)
                row[at] += shares[at];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void ShareColumns(int width)
    {
        var row = buffers.Row;
        var shares = buffers.Shares;
        var (stride, step, window) = (shape.StrideX, shape.DilationX, shape.WindowWidth);
        if (window == 2 && step == 1 && stride == 2)
        {
            for (var at = 0; at < width; at++, row += 2)
                row[0] = row[1] = shares[at];
            return;
        }

        Clear();
        for (var at = 0; at < width; at++, row += stride)
        {
            for (var column = 0; column < window; column++)
                row[column * step] += shares[at];
        }
    }

    private void Clear() => new Span<T>(buffers.Row, shape.PadLeft + shape.InputWidth + shape.PadRight).Clear();

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddToRows<L, TElement>(T* shares, Window rows, T* plane)
        where L : struct, ILane<L, TElement>
        where TElement : unmanaged
    {
        var (step, length) = (shape.DilationY * shape.InputWidth, shape.InputWidth);
        for (var row = 0; row < rows.Count; row++)
        {
            var target = plane + ((nint)rows.First * length) + ((nint)row * step);
            var at = 0;
            for (; at + L.Width <= length; at += L.Width)
            {
                var sum = L.Load(in *(TElement*)(target + at), 0) + L.Load(in *(TElement*)(shares + at), 0);
                L.Store(sum, ref *(TElement*)(target + at), 0);
            }

            for (; at < length; at++)
                target[at] += shares[at];
        }
    }
}
