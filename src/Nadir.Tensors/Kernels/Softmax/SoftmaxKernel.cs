using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Softmax and its logarithm along the axis of [outer, axis, inner] arrays of float or double.</summary>
/// <remarks>A column is summed from its first element to its last: the same bits at every width.</remarks>
internal static unsafe class SoftmaxKernel
{
    // Two passes with an exponential and a division between them.
    private const int NanosecondsAnElement = 2;

    // Rows long enough that their ends cost little beside them, short enough for the fastest memory.
    private const int ShortestRow = 64, LongestRow = 8192;

    /// <summary>y = softmax(x).</summary>
    public static void Forward<T>(int outer, int axis, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged => Run<SoftmaxColumn, T>(outer, axis, inner, x, x, y);

    /// <summary>dx from y = softmax(x) and its slopes.</summary>
    public static void Backward<T>(
        int outer, int axis, int inner, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged => Run<SoftmaxGradientColumn, T>(outer, axis, inner, y, dy, dx);

    /// <summary>y = log softmax(x).</summary>
    public static void LogForward<T>(int outer, int axis, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged => Run<LogSoftmaxColumn, T>(outer, axis, inner, x, x, y);

    /// <summary>dx from y = log softmax(x) and its slopes.</summary>
    public static void LogBackward<T>(
        int outer, int axis, int inner, ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx)
        where T : unmanaged => Run<LogSoftmaxGradientColumn, T>(outer, axis, inner, y, dy, dx);

    private static void Run<TOperation, T>(
        int outer, int axis, int inner, ReadOnlySpan<T> first, ReadOnlySpan<T> second, Span<T> result)
        where TOperation : struct, IColumnOperation
        where T : unmanaged
    {
        var length = (long)outer * axis * inner;
        Extent.Check(first.Length, length);
        Extent.Check(second.Length, length);
        Extent.Check(result.Length, length);
        if (length == 0)
            return;
        fixed (T* a = first, b = second, c = result)
        {
            if (inner == 1 && axis is >= ShortestRow and <= LongestRow)
            {
                var threads = Parallelism.ThreadsFor(length * NanosecondsAnElement);
                var rows = new Rows<TOperation, T>(outer, (outer + (2 * threads) - 1) / (2 * threads), axis, a, b, c);
                WorkerPool.Run(rows, (outer + rows.Share - 1) / rows.Share, threads);
                return;
            }

            var job = new Job<TOperation, T>(outer, axis, inner, a, b, c);
            WorkerPool.Run(
                job, ColumnBlock.Blocks(outer, inner), Parallelism.ThreadsFor(length * NanosecondsAnElement));
        }
    }

    private readonly struct Rows<TOperation, T>(int outer, int share, int length, T* first, T* second, T* result) : IJob
        where TOperation : struct, IColumnOperation
        where T : unmanaged
    {
        public int Share => share;

        public void Run(int part)
        {
            var row = part * share;
            var start = (nint)row * length;
            var work = new RowWork<TOperation>(first + start, second + start, result + start, Math.Min(share, outer - row), length);
            LaneDispatch.Run<RowWork<TOperation>, T>(ref work);
        }
    }

    private readonly struct Job<TOperation, T>(int outer, int axis, int inner, T* first, T* second, T* result) : IJob
        where TOperation : struct, IColumnOperation
        where T : unmanaged
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var block = ColumnBlock.At(part, outer, axis, inner);
            using var a = ScratchPool.Rent<T>(axis * IColumnOperation.Step);
            using var b = ScratchPool.Rent<T>(TOperation.TakesTwo ? axis * IColumnOperation.Step : 0);
            if (block.Count < IColumnOperation.Step)
            {
                a.Span.Clear();
                b.Span.Clear();
            }

            block.Gather(first, a.Pointer);
            if (TOperation.TakesTwo)
                block.Gather(second, b.Pointer);
            var work = new ColumnWork<TOperation>(a.Pointer, b.Pointer, axis);
            LaneDispatch.Run<ColumnWork<TOperation>, T>(ref work);
            block.Scatter(a.Pointer, result);
        }
    }
}
