namespace Nadir.Tensors;

internal static unsafe partial class Lanewise
{
    /// <summary>Each row of the result = operation(row of x, the one row).</summary>
    internal static void ApplyRows<F, T>(F operation, ReadOnlySpan<T> x, ReadOnlySpan<T> row, Span<T> result)
        where F : struct, IBinaryLane
        where T : unmanaged
    {
        Check(x.Length, result.Length);
        if (row.IsEmpty)
            return;
        var rows = result.Length / row.Length;
        Check(rows * row.Length, result.Length);
        var threads = Math.Min(rows, ThreadsFor(result.Length));
        fixed (T* px = x, pr = row, to = result)
        {
            if (threads > 1)
            {
                var blocks = Blocks.Of(rows, threads, step: 1);
                WorkerPool.Run(new RowBlocks<F, T>(operation, px, pr, to, row.Length, blocks), blocks.Parts, threads);
                return;
            }

            var work = new BinaryRowsWork<F>(operation, (byte*)px, (byte*)pr, (byte*)to, rows, row.Length);
            LaneDispatch.Run<BinaryRowsWork<F>, T>(ref work);
        }
    }

    /// <summary>Each column's sum, added from the first row to the last.</summary>
    internal static void SumRows<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged
    {
        if (result.IsEmpty)
            return;
        var rows = x.Length / result.Length;
        Check(x.Length, rows * result.Length);
        if (rows == 0)
        {
            result.Clear();
            return;
        }

        var threads = ThreadsFor(x.Length);
        fixed (T* px = x, to = result)
        {
            if (threads > 1)
            {
                var blocks = Blocks.Of(result.Length, threads, ColumnStep);
                WorkerPool.Run(new ColumnBlocks<T>(px, to, rows, result.Length, blocks), blocks.Parts, threads);
                return;
            }

            var work = new ColumnSumWork((byte*)px, (byte*)to, rows, result.Length, result.Length);
            LaneDispatch.Run<ColumnSumWork, T>(ref work);
        }
    }

    private readonly struct RowBlocks<F, T>(F operation, T* x, T* row, T* result, int length, Blocks blocks) : IJob
        where F : struct, IBinaryLane
        where T : unmanaged
    {
        public void Run(int part)
        {
            var start = (nint)blocks.Start(part) * length;
            var work = new BinaryRowsWork<F>(
                operation, (byte*)(x + start), (byte*)row, (byte*)(result + start), blocks.LengthOf(part), length);
            LaneDispatch.Run<BinaryRowsWork<F>, T>(ref work);
        }
    }

    private readonly struct ColumnBlocks<T>(T* x, T* result, int rows, int step, Blocks blocks) : IJob
        where T : unmanaged
    {
        public void Run(int part)
        {
            var start = blocks.Start(part);
            var work = new ColumnSumWork((byte*)(x + start), (byte*)(result + start), rows, step, blocks.LengthOf(part));
            LaneDispatch.Run<ColumnSumWork, T>(ref work);
        }
    }
}
