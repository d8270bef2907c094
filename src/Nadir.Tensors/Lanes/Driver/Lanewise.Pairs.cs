namespace Nadir.Tensors;

internal static unsafe partial class Lanewise
{
    /// <summary>The sum of a function's values, none of which is kept; the bits are those of <see cref="Sum"/> of kept ones.</summary>
    internal static double SumOfValues<F, T>(F function, ReadOnlySpan<T> target, ReadOnlySpan<T> prediction)
        where F : struct, IPairFunction
        where T : unmanaged
    {
        Check(target.Length, prediction.Length);
        fixed (T* t = target, p = prediction)
        {
            var chunks = new ValueChunks<F, T>(function, t, p, prediction.Length);
            var count = (prediction.Length + Chunk - 1) / Chunk;
            var total = 0.0;
            if (ThreadsFor(prediction.Length) is > 1 and var threads)
                return SumTogether(chunks, count, threads);
            for (var chunk = 0; chunk < count; chunk++)
                total += chunks.Sum(chunk);
            return total;
        }
    }

    private static double SumTogether<F, T>(in ValueChunks<F, T> chunks, int count, int threads)
        where F : struct, IPairFunction
        where T : unmanaged
    {
        var sums = BufferPool<double>.Rent(count);
        fixed (double* to = sums)
        {
            var blocks = Blocks.Of(count, threads, step: 1);
            WorkerPool.Run(new ValueBlocks<F, T>(chunks, to, blocks), blocks.Parts, threads);
        }

        var total = 0.0;
        foreach (var sum in sums.AsSpan(0, count))
            total += sum;
        BufferPool<double>.Return(sums);
        return total;
    }

    private readonly struct ValueChunks<F, T>(F function, T* target, T* prediction, int count)
        where F : struct, IPairFunction
        where T : unmanaged
    {
        public double Sum(int chunk)
        {
            var start = chunk * Chunk;
            var length = Math.Min(Chunk, count - start);
            using var values = ScratchPool.Rent<T>(length);
            Value(function, new ReadOnlySpan<T>(target + start, length), new ReadOnlySpan<T>(prediction + start, length), values.Span);
            return Sum<T>(values.Span);
        }
    }

    private readonly struct ValueBlocks<F, T>(ValueChunks<F, T> chunks, double* sums, Blocks blocks) : IJob
        where F : struct, IPairFunction
        where T : unmanaged
    {
        public void Run(int part)
        {
            for (var chunk = blocks.Start(part); chunk < blocks.Start(part) + blocks.LengthOf(part); chunk++)
                sums[chunk] = chunks.Sum(chunk);
        }
    }
}
