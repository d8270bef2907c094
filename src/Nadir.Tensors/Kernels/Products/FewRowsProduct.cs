using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A product with few rows and B as it lies: wide tiles that read each of B's elements once.</summary>
internal static unsafe class FewRowsProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    // What the first cache holds needs no fetching; and what the third gives in a nanosecond.
    private const long NearBytes = 1 << 15;
    private const long BytesANanosecond = 128;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Product<T> product)
    {
        var width = WideTile<TSimd, TVector, T>.Registers(product.M) * TSimd.Count;
        var blocks = (product.N + width - 1) / width;
        var bytes = (long)product.K * product.N * sizeof(T);
        var job = new Job(product, blocks, bytes > NearBytes);
        var parts = product.Batch * blocks;
        var threads = Parallelism.ThreadsFor(product.Batch * bytes / BytesANanosecond / 2);
        if (threads > 1 && parts > 1)
        {
            WorkerPool.Run(job, parts, threads);
            return;
        }

        for (var part = 0; part < parts; part++)
            job.Run(part);
    }

    private readonly struct Job(Product<T> product, int blocks, bool isFar) : IJob
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var (image, block) = product.Batch == 1 ? (0, part) : Math.DivRem(part, blocks);
            var width = WideTile<TSimd, TVector, T>.Registers(product.M) * TSimd.Count;
            var column = block * width;
            var columns = Math.Min(width, product.N - column);
            var registers = (columns + TSimd.Count - 1) / TSimd.Count;
            Tile<T> tile = default;
            tile.Depth = product.K;
            tile.A = product.A + (image * product.AStride);
            tile.RowStep = product.ARow;
            tile.DepthStep = product.ADepth;
            tile.B = product.B + (image * product.BStride) + column;
            tile.BStep = product.BStep;
            tile.C = product.C + (image * product.CStride) + column;
            tile.CStep = product.CStep;
            tile.LastCount = columns - ((registers - 1) * TSimd.Count);
            tile.Accumulate = product.Accumulate;
            tile.Fetch = isFar;
            WideTile<TSimd, TVector, T>.Run(&tile, product.M, registers);
        }
    }
}
