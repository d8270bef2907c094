using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Cross-entropy of rows of logits with the softmax that its gradient needs, sixteen rows side by side.</summary>
internal static unsafe class CrossEntropyKernel
{
    private const int Step = IColumnOperation.Step;
    private const int NanosecondsAnElement = 2;

    /// <summary>Softmax of each row, and −Σ target·log softmax.</summary>
    public static void Forward<T>(ReadOnlySpan<T> logits, ReadOnlySpan<T> target, Span<T> softmax, Span<T> losses)
        where T : unmanaged, INumber<T>
    {
        Extent.Check(target.Length, logits.Length);
        fixed (T* shares = target)
            Forward(logits, shares, null, null, softmax, losses);
    }

    /// <summary>Softmax of each row, and −log softmax at its class; 0 where that is ignored.</summary>
    public static void Forward<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<long> classes, long? ignored, Span<T> softmax, Span<T> losses)
        where T : unmanaged, INumber<T>
    {
        Extent.Check(classes.Length, losses.Length);
        fixed (long* numbers = classes)
            Forward(logits, null, numbers, ignored, softmax, losses);
    }

    /// <summary>dx = upstream·(softmax·Σ target − target), upstream being one number a row.</summary>
    public static void Backward<T>(
        ReadOnlySpan<T> softmax, ReadOnlySpan<T> target, ReadOnlySpan<T> upstream, Span<T> dx)
        where T : unmanaged
    {
        Extent.Check(softmax.Length, dx.Length);
        Extent.Check(target.Length, dx.Length);
        if (dx.IsEmpty)
            return;
        var (rows, classes) = (upstream.Length, dx.Length / upstream.Length);
        fixed (T* p = softmax, t = target, u = upstream, result = dx)
            Run(new BackwardJob<T>(rows, classes, p, t, u, result), rows, dx.Length);
    }

    private static void Forward<T>(
        ReadOnlySpan<T> logits, T* target, long* classes, long? ignored, Span<T> softmax, Span<T> losses)
        where T : unmanaged, INumber<T>
    {
        Extent.Check(softmax.Length, logits.Length);
        if (logits.IsEmpty)
            return;
        var (rows, length) = (losses.Length, logits.Length / losses.Length);
        fixed (T* x = logits, p = softmax, y = losses)
            Run(new ForwardJob<T>(rows, length, x, target, classes, ignored, p, y), rows, logits.Length);
    }

    private static void Run<J>(J job, int rows, long elements)
        where J : struct, IJob =>
        WorkerPool.Run(job, ColumnBlock.Blocks(rows, 1), Parallelism.ThreadsFor(elements * NanosecondsAnElement));

    private readonly struct ForwardJob<T>(
        int rows, int length, T* logits, T* target, long* classes, long? ignored, T* softmax, T* losses) : IJob
        where T : unmanaged, INumber<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var block = ColumnBlock.At(part, rows, length, 1);
            using var x = ScratchPool.Rent<T>(length * Step);
            using var p = ScratchPool.Rent<T>(length * Step);
            using var t = ScratchPool.Rent<T>(target is null ? 0 : length * Step);
            using var tail = ScratchPool.Rent<T>(2 * Step);
            if (block.Count < Step)
            {
                x.Span.Clear();
                t.Span.Clear();
            }

            block.Gather(logits, x.Pointer);
            if (target is not null)
                block.Gather(target, t.Pointer);
            var shares = target is null ? null : t.Pointer;
            var work = new CrossEntropyForwardWork(x.Pointer, shares, p.Pointer, tail.Pointer, length);
            LaneDispatch.Run<CrossEntropyForwardWork, T>(ref work);
            block.Scatter(p.Pointer, softmax);
            for (var i = 0; i < block.Count; i++)
                losses[(part * Step) + i] = target is null ? AtClass((part * Step) + i, tail.Pointer + i) : tail.Pointer[i];
        }

        private T AtClass(int row, T* tail) => classes[row] == ignored
            ? T.Zero
            : tail[0] + (tail[Step] - logits[((nint)row * length) + (nint)classes[row]]);
    }

    private readonly struct BackwardJob<T>(int rows, int length, T* softmax, T* target, T* upstream, T* dx) : IJob
        where T : unmanaged
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var block = ColumnBlock.At(part, rows, length, 1);
            using var p = ScratchPool.Rent<T>(length * Step);
            using var t = ScratchPool.Rent<T>(length * Step);
            using var slopes = ScratchPool.Rent<T>(Step);
            if (block.Count < Step)
            {
                p.Span.Clear();
                t.Span.Clear();
                slopes.Span.Clear();
            }

            block.Gather(softmax, p.Pointer);
            block.Gather(target, t.Pointer);
            new ReadOnlySpan<T>(upstream + ((nint)part * Step), block.Count).CopyTo(slopes.Span);
            var work = new CrossEntropyBackwardWork(p.Pointer, t.Pointer, slopes.Pointer, length);
            LaneDispatch.Run<CrossEntropyBackwardWork, T>(ref work);
            block.Scatter(p.Pointer, dx);
        }
    }
}
