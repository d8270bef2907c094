using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Softmax and its logarithm along the axis of [outer, axis, inner] arrays of float or double.</summary>
/// <remarks>A column is summed from its first element to its last: the same bits at every width.</remarks>
internal static unsafe class SoftmaxKernel
{
    // Two passes with an exponential and a division between them.
    private const int NanosecondsAnElement = 2;

    // Rows of whole registers, long enough that a call a pass costs little beside it, short enough for one thread.
    private const int ShortestRow = 128, LongestRow = 8192, RegistersOfRow = 32;

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
            if (inner == 1 && axis is >= ShortestRow and <= LongestRow && axis % RegistersOfRow == 0)
            {
                WorkerPool.Run(new Row<TOperation, T>(axis, a, b, c), outer, Parallelism.ThreadsFor(length * NanosecondsAnElement));
                return;
            }

            var job = new Job<TOperation, T>(outer, axis, inner, a, b, c);
            WorkerPool.Run(
                job, ColumnBlock.Blocks(outer, inner), Parallelism.ThreadsFor(length * NanosecondsAnElement));
        }
    }

    private readonly struct Row<TOperation, T>(int length, T* first, T* second, T* result) : IJob
        where TOperation : struct, IColumnOperation
        where T : unmanaged
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var start = (nint)part * length;
            TOperation.RunRow(
                new ReadOnlySpan<T>(first + start, length), new ReadOnlySpan<T>(second + start, length), new Span<T>(result + start, length));
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
