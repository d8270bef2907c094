namespace Nadir.Tensors;

internal static unsafe partial class Lanewise
{
    /// <summary>The sum of f(target, prediction), with the bits of <see cref="Sum{T}"/> over the values.</summary>
    /// <remarks>A chunk's values never leave the fastest memory.</remarks>
    internal static double SumOfValues<F, T>(F function, ReadOnlySpan<T> target, ReadOnlySpan<T> prediction)
        where F : struct, IPairFunction
        where T : unmanaged
    {
        Check(prediction.Length, target.Length);
        var chunks = (target.Length + Chunk - 1) / Chunk;
        fixed (T* from = target, and = prediction)
        {
            if (ThreadsFor(target.Length) is > 1 and var threads)
                return SumTogether(function, from, and, target.Length, chunks, threads);
            var total = 0.0;
            using var buffer = ScratchPool.Rent<T>(Chunk);
            for (var chunk = 0; chunk < chunks; chunk++)
                total += ChunkSum(function, from, and, target.Length, chunk, buffer.Pointer);
            return total;
        }
    }

    private static double SumTogether<F, T>(F function, T* target, T* prediction, int count, int chunks, int threads)
        where F : struct, IPairFunction
        where T : unmanaged
    {
        using var sums = ScratchPool.Rent<double>(chunks);
        var blocks = Blocks.Of(chunks, threads, step: 1);
        WorkerPool.Run(
            new ChunkSums<F, T>(function, target, prediction, count, sums.Pointer, blocks), blocks.Parts, threads);
        var total = 0.0;
        foreach (var sum in sums.Span)
            total += sum;
        return total;
    }

    private static double ChunkSum<F, T>(F function, T* target, T* prediction, int count, int chunk, T* buffer)
        where F : struct, IPairFunction
        where T : unmanaged
    {
        var start = chunk * Chunk;
        var length = Math.Min(Chunk, count - start);
        var values = new BinaryWork<PairValueOf<F>>(
            new(function), (byte*)(target + start), (byte*)(prediction + start), (byte*)buffer, length);
        LaneDispatch.Run<BinaryWork<PairValueOf<F>>, T>(ref values);
        var sum = new ReductionWork<Summation>(default, (byte*)buffer, (byte*)buffer, length);
        LaneDispatch.Run<ReductionWork<Summation>, T>(ref sum);
        return sum.Result;
    }

    private readonly struct ChunkSums<F, T>(F function, T* target, T* prediction, int count, double* sums, Blocks blocks) : IJob
        where F : struct, IPairFunction
        where T : unmanaged
    {
        public void Run(int part)
        {
            using var buffer = ScratchPool.Rent<T>(Chunk);
            var start = blocks.Start(part);
            for (var chunk = start; chunk < start + blocks.LengthOf(part); chunk++)
                sums[chunk] = ChunkSum(function, target, prediction, count, chunk, buffer.Pointer);
        }
    }
}
