using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Cuts a matrix product into tiles, and the tiles among threads.</summary>
/// <remarks>
/// Sums are cut along the depth every <see cref="DepthBlock"/> elements and nowhere else, whatever the threads.
/// A panel of B (one tile wide, a depth block high) stays in the first cache while every row tile passes over it; a
/// block of A's rows stays in the second.
/// </remarks>
internal static unsafe class BlockedProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    public const int DepthBlock = 256;
    private const int TilesInABlock = 16;

    // Memory for packed panels; larger products pack and multiply in turns.
    private const int PackedElements = 1 << 21;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Product<T> product)
    {
        if (!NeedsPacking(product))
        {
            Multiply(product);
            return;
        }

        if (RowProduct<TSimd, TVector, T>.Suits(product))
        {
            RowProduct<TSimd, TVector, T>.Run(product);
            return;
        }

        var panels = Panels(product.N);
        var images = product.BStride == 0 ? 1 : product.Batch;
        var panelElements = product.K * TSimd.Count * 2;
        var panelsATurn = Math.Clamp(PackedElements / panelElements, 1, panels);
        var imagesATurn = panelsATurn < panels ? 1 : Math.Clamp(PackedElements / (panelElements * panels), 1, images);
        using var scratch = ScratchPool.Rent<T>(panelElements * panelsATurn * imagesATurn);
        for (var image = 0; image < images; image += imagesATurn)
        {
            for (var panel = 0; panel < panels; panel += panelsATurn)
            {
                var column = panel * TSimd.Count * 2;
                var turn = product;
                if (images > 1)
                {
                    turn.Batch = Math.Min(imagesATurn, images - image);
                    turn.A += image * turn.AStride;
                    turn.B += image * turn.BStride;
                    turn.C += image * turn.CStride;
                }

                turn.N = Math.Min(panelsATurn * TSimd.Count * 2, product.N - column);
                turn.B += column * (product.TransposeB ? product.BStep : 1);
                turn.C += column;
                turn.Packed = scratch.Pointer;
                Panel<TSimd, TVector, T>.Pack(turn, images > 1 ? turn.Batch : 1);
                turn.BStride = images > 1 ? (nint)panelElements * Panels(turn.N) : 0;
                Multiply(turn);
            }
        }
    }

    /// <summary>Threads that pay: a core with the widest registers makes 128 multiply-adds a nanosecond, and each thread needs its share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Threads(in Product<T> product) =>
        Parallelism.ThreadsFor(product.MultiplyAdds / (TSimd.Count * 16));

    private static int Panels(int columns) => (columns + (TSimd.Count * 2) - 1) / (TSimd.Count * 2);

    // Rows that start a page apart fall on the same few places of the cache.
    private static bool NeedsPacking(in Product<T> product) =>
        product.TransposeB || (product.M > 4 * TSimd.TallRows && product.BStep * sizeof(T) % 4096 == 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Multiply(in Product<T> product)
    {
        var threads = Threads(product);
        var blocks = ProductBlocks.Choose(
            product.Batch, (product.M + TSimd.TallRows - 1) / TSimd.TallRows, Panels(product.N), threads);
        var job = new Job(product, blocks);
        if (blocks.Parts == 1)
            job.Run(0);
        else
            WorkerPool.Run(job, blocks.Parts, threads);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MultiplyBlock(
        in Product<T> product, int image, int firstTile, int endTile, int firstPanel, int endPanel)
    {
        var tiles = (product.M + TSimd.TallRows - 1) / TSimd.TallRows;
        var (height, taller) = Math.DivRem(product.M, tiles);
        var panelWidth = TSimd.Count * 2;
        var packed = product.Packed != null;
        var a = product.A + (image * product.AStride);
        var b = (packed ? product.Packed : product.B) + (image * product.BStride);
        var c = product.C + (image * product.CStride);
        Tile<T> tile = default;
        tile.RowStep = product.ARow;
        tile.DepthStep = product.ADepth;
        tile.BStep = packed ? panelWidth : product.BStep;
        tile.CStep = product.CStep;
        tile.Fetch = true;
        for (var depth = 0; depth < product.K; depth += DepthBlock)
        {
            tile.Depth = Math.Min(DepthBlock, product.K - depth);
            tile.Accumulate = product.Accumulate || depth > 0;
            for (var block = firstTile; block < endTile; block += TilesInABlock)
            {
                var blockEnd = Math.Min(block + TilesInABlock, endTile);
                for (var panel = firstPanel; panel < endPanel; panel++)
                {
                    var column = panel * panelWidth;
                    var width = Math.Min(panelWidth, product.N - column);
                    var registers = width > TSimd.Count ? 2 : 1;
                    tile.LastCount = width - ((registers - 1) * TSimd.Count);
                    tile.B = packed
                        ? b + ((nint)panel * product.K * panelWidth) + (depth * panelWidth)
                        : b + (depth * product.BStep) + column;
                    for (var index = block; index < blockEnd; index++)
                    {
                        nint row = (index * height) + Math.Min(index, taller);
                        tile.A = a + (row * product.ARow) + (depth * product.ADepth);
                        tile.C = c + (row * product.CStep) + column;
                        TallTile<TSimd, TVector, T>.Run(&tile, index < taller ? height + 1 : height, registers);
                    }
                }
            }
        }
    }

    private readonly struct Job(Product<T> product, ProductBlocks blocks) : IJob
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var (firstImage, endImage, firstTile, endTile, firstPanel, endPanel) = blocks.Part(part);
            for (var image = firstImage; image < endImage; image++)
                MultiplyBlock(product, image, firstTile, endTile, firstPanel, endPanel);
        }
    }
}
