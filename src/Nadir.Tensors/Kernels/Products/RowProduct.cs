using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A product with few rows and a transposed B: rows against rows, lane by lane along the depth.</summary>
/// <remarks>Turning B round would cost more than the product itself.</remarks>
internal static unsafe class RowProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    private const int ColumnsABlock = 48;

    public static bool Suits(in Product<T> product) =>
        product.TransposeB && product.ADepth == 1 && product.M <= TSimd.SquareRows && product.K >= TSimd.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Product<T> product)
    {
        var blocks = (product.N + ColumnsABlock - 1) / ColumnsABlock;
        var threads = Parallelism.ThreadsFor(product.MultiplyAdds / (TSimd.Count * 2));
        var job = new Job(product, blocks);
        WorkerPool.Run(job, product.Batch * blocks, threads);
    }

    private readonly struct Job(Product<T> product, int blocks) : IJob
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var (image, block) = Math.DivRem(part, blocks);
            var first = block * ColumnsABlock;
            var columns = Math.Min(ColumnsABlock, product.N - first);
            var wide = product.M <= TSimd.WideRows;
            var most = wide ? 6 : 3;
            var offsets = stackalloc nint[6];
            using var sums = ScratchPool.Rent<T>(product.M * most * TSimd.Count);
            LaneTile<T> tile = default;
            tile.Images = 1;
            tile.Registers = product.K / TSimd.Count;
            tile.Slopes = product.A + (image * product.AStride);
            tile.SlopeStep = product.ARow;
            tile.Offsets = offsets;
            tile.Sums = sums.Pointer;
            tile.SumStep = most * TSimd.Count;
            var b = product.B + (image * product.BStride);
            var c = product.C + (image * product.CStride);
            for (var column = first; column < first + columns; column += most)
            {
                var count = Math.Min(most, first + columns - column);
                for (var index = 0; index < count; index++)
                    offsets[index] = (column + index) * product.BStep;
                sums.Span.Clear();
                tile.Source = b;
                if (wide)
                    WideLaneTile<TSimd, TVector, T>.Run(&tile, product.M, count);
                else
                    SquareLaneTile<TSimd, TVector, T>.Run(&tile, product.M, count);
                Finish(&tile, count, c + column);
            }
        }

        /// <summary>Adds what is left of the depth below a register, then the lanes.</summary>
        private void Finish(LaneTile<T>* tile, int columns, T* c)
        {
            var done = tile->Registers * TSimd.Count;
            var left = product.K - done;
            for (var row = 0; row < product.M; row++)
            {
                var a = tile->Slopes + (row * tile->SlopeStep) + done;
                for (var column = 0; column < columns; column++)
                {
                    var sum = TSimd.Load(tile->Sums + (row * tile->SumStep) + (column * TSimd.Count));
                    if (left > 0)
                    {
                        var b = tile->Source + tile->Offsets[column] + done;
                        sum = TSimd.MultiplyAdd(TSimd.LoadFirst(a, left), TSimd.LoadFirst(b, left), sum);
                    }

                    var place = c + (row * product.CStep) + column;
                    var value = TSimd.Sum(sum);
                    *place = product.Accumulate ? TSimd.AddElement(*place, value) : value;
                }
            }
        }
    }
}
