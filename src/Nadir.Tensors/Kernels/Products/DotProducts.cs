using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A product with few rows and a transposed B: rows against rows, lane by lane along the depth.</summary>
/// <remarks>Turning B round would cost more than the product itself.</remarks>
internal static unsafe class DotProducts<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    private const int ColumnsAPart = 12 * DotTile<TSimd, TVector, T>.MostColumns;

    // What the first cache holds needs no fetching; and what the third gives in a nanosecond.
    private const long NearBytes = 1 << 15;
    private const long BytesANanosecond = 128;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Product<T> product)
    {
        var blocks = (product.N + ColumnsAPart - 1) / ColumnsAPart;
        var bytes = (long)product.K * product.N * sizeof(T);
        var job = new Job(product, blocks, bytes > NearBytes);
        var nanoseconds = Math.Max(product.Batch * bytes / BytesANanosecond, product.MultiplyAdds / (TSimd.Count * 4));
        var threads = Parallelism.ThreadsFor(nanoseconds / 2);
        var parts = product.Batch * blocks;
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
            var first = block * ColumnsAPart;
            var end = Math.Min(first + ColumnsAPart, product.N);
            var a = product.A + (image * product.AStride);
            var b = product.B + (image * product.BStride);
            var c = product.C + (image * product.CStride);
            Tile<T> tile = default;
            tile.Depth = product.K;
            tile.RowStep = product.ARow;
            tile.BStep = product.BStep;
            tile.CStep = product.CStep;
            tile.Accumulate = product.Accumulate;
            tile.Fetch = isFar;
            for (var column = first; column < end; column += DotTile<TSimd, TVector, T>.MostColumns)
            {
                tile.B = b + (column * product.BStep);
                for (var row = 0; row < product.M; row += TSimd.WideRows)
                {
                    tile.A = a + (row * product.ARow);
                    tile.C = c + (row * product.CStep) + column;
                    DotTile<TSimd, TVector, T>.Run(
                        &tile, Math.Min(TSimd.WideRows, product.M - row),
                        Math.Min(DotTile<TSimd, TVector, T>.MostColumns, end - column));
                }
            }
        }
    }
}
