using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Softmax and cross-entropy in one, over rows of logits [rows, classes] of float or double.</summary>
/// <remarks>
/// Targets are class numbers, or probabilities [rows, classes] that need not add up to 1. Logits of any size give the
/// loss to full digits; −∞ is a class that cannot be, and costs nothing where it is not the target.
/// </remarks>
internal static unsafe class CrossEntropyKernel
{
    private const int NanosecondsAnElement = 2;

    /// <summary>Each row's −log of the target's probability.</summary>
    public static void Forward<T>(
        int rows, int classes, ReadOnlySpan<T> logits, ReadOnlySpan<long> targets, Span<T> losses)
        where T : unmanaged
    {
        CheckClasses(rows, classes, targets);
        fixed (long* indices = targets)
            Run<CrossEntropyColumn, T>(rows, classes, logits, [], indices, [], losses);
    }

    /// <summary>Each row's −Σ target · log of the class's probability.</summary>
    public static void Forward<T>(
        int rows, int classes, ReadOnlySpan<T> logits, ReadOnlySpan<T> targets, Span<T> losses)
        where T : unmanaged
    {
        Extent.Check(targets.Length, (long)rows * classes);
        Run<CrossEntropyColumn, T>(rows, classes, logits, targets, null, [], losses);
    }

    /// <summary>Each row's softmax − target, times that row's upstream slope.</summary>
    public static void Gradient<T>(
        int rows, int classes, ReadOnlySpan<T> logits, ReadOnlySpan<long> targets, ReadOnlySpan<T> upstream,
        Span<T> gradient)
        where T : unmanaged
    {
        CheckClasses(rows, classes, targets);
        Extent.Check(upstream.Length, rows);
        fixed (long* indices = targets)
            Run<CrossEntropyGradientColumn, T>(rows, classes, logits, [], indices, upstream, gradient);
    }

    /// <summary>Each row's softmax · Σ target − target, times that row's upstream slope.</summary>
    public static void Gradient<T>(
        int rows, int classes, ReadOnlySpan<T> logits, ReadOnlySpan<T> targets, ReadOnlySpan<T> upstream,
        Span<T> gradient)
        where T : unmanaged
    {
        Extent.Check(targets.Length, (long)rows * classes);
        Extent.Check(upstream.Length, rows);
        Run<CrossEntropyGradientColumn, T>(rows, classes, logits, targets, null, upstream, gradient);
    }

    private static void CheckClasses(int rows, int classes, ReadOnlySpan<long> targets)
    {
        Extent.Check(targets.Length, rows);
        for (var row = 0; row < rows; row++)
        {
            if ((ulong)targets[row] >= (ulong)classes)
            {
                throw Error.OutOfRange(
                    $"Targets for {classes} classes are from 0 to {classes - 1}, got {targets[row]} in row {row}.",
                    nameof(targets));
            }
        }
    }

    private static void Run<TOperation, T>(
        int rows, int classes, ReadOnlySpan<T> logits, ReadOnlySpan<T> targets, long* indices,
        ReadOnlySpan<T> upstream, Span<T> result)
        where TOperation : struct, IColumnOperation
        where T : unmanaged
    {
        var length = (long)rows * classes;
        Extent.Check(logits.Length, length);
        Extent.Check(result.Length, upstream.IsEmpty ? rows : length);
        if (length == 0)
            return;
        fixed (T* x = logits, t = targets, u = upstream, to = result)
        {
            var job = new Job<TOperation, T>(rows, classes, x, t, indices, u, to);
            WorkerPool.Run(
                job, ColumnBlock.Blocks(rows, 1), Parallelism.ThreadsFor(length * NanosecondsAnElement));
        }
    }

    private readonly struct Job<TOperation, T>(
        int rows, int classes, T* logits, T* targets, long* indices, T* upstream, T* result) : IJob
        where TOperation : struct, IColumnOperation
        where T : unmanaged
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var block = ColumnBlock.At(part, rows, classes, 1);
            var first = part * IColumnOperation.Step;
            using var x = ScratchPool.Rent<T>(classes * IColumnOperation.Step);
            using var t = ScratchPool.Rent<T>((classes + 1) * IColumnOperation.Step);
            if (block.Count < IColumnOperation.Step)
                x.Span.Clear();
            if (indices != null || block.Count < IColumnOperation.Step)
                t.Span.Clear();
            block.Gather(logits, x.Pointer);
            if (indices == null)
                block.Gather(targets, t.Pointer);
            for (var column = 0; column < block.Count && indices != null; column++)
                t.Pointer[(indices[first + column] * IColumnOperation.Step) + column] = One;
            if (upstream != null)
                new Span<T>(upstream + first, block.Count).CopyTo(t.Span[(classes * IColumnOperation.Step)..]);
            var work = new ColumnWork<TOperation>(x.Pointer, t.Pointer, classes);
            LaneDispatch.Run<ColumnWork<TOperation>, T>(ref work);
            if (upstream == null)
            {
                new Span<T>(x.Pointer, block.Count).CopyTo(new Span<T>(result + first, block.Count));
                return;
            }

            block.Scatter(x.Pointer, result);
        }

        private static T One => typeof(T) == typeof(float) ? (T)(object)1f : (T)(object)1d;
    }
}
