using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Cuts a matrix product into tiles, and the tiles among threads.</summary>
/// <remarks>
/// Sums are cut along the depth every so many elements and nowhere else, whatever the threads. A panel of B (one tile
/// wide, a depth block high) stays in the first cache while every row of tiles passes over it, and a block of A's rows
/// in the second. Packed sides are read in order, so a depth block can be longer: C is then written less often.
/// </remarks>
internal static unsafe class BlockedProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    public const int DepthBlock = 256;

    private const int LongDepthBlock = 512;
    private const int BlockBytes = 224 * 1024;

    // Memory for packed panels; larger products pack and multiply in turns.
    private const int PackedElements = 1 << 20;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Product<T> product)
    {
        var packsLeft = ProductChoice<TSimd, TVector, T>.PacksLeft(product);
        if (ProductChoice<TSimd, TVector, T>.PacksRight(product))
            RunInTurns(product, packsLeft);
        else
            Multiply(product, 0, product.K, packsLeft);
    }

    /// <summary>Packs so much of B as fits the working memory, multiplies with it, and goes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunInTurns(in Product<T> product, bool packsLeft)
    {
        var block = packsLeft ? LongDepthBlock : DepthBlock;
        var width = TSimd.Count * 2;
        var images = product.BStride == 0 ? 1 : product.Batch;
        var columnsATurn = Math.Min(Panels(product.N), Math.Max(1, PackedElements / (block * width))) * width;
        var depthATurn = Math.Min(product.K, Math.Max(1, PackedElements / (columnsATurn * block)) * block);
        var imageElements = columnsATurn * depthATurn;
        var imagesATurn = depthATurn < product.K || columnsATurn < product.N
            ? 1
            : Math.Clamp(PackedElements / imageElements, 1, images);
        using var scratch = ScratchPool.Rent<T>(imageElements * imagesATurn);
        for (var image = 0; image < images; image += imagesATurn)
        {
            for (var column = 0; column < product.N; column += columnsATurn)
            {
                var turn = product;
                turn.N = Math.Min(columnsATurn, product.N - column);
                turn.B += column * (product.TransposeB ? product.BStep : 1);
                turn.C += column;
                turn.Packed = scratch.Pointer;
                if (images > 1)
                {
                    turn.Batch = Math.Min(imagesATurn, images - image);
                    turn.A += image * turn.AStride;
                    turn.B += image * turn.BStride;
                    turn.C += image * turn.CStride;
                }

                for (var depth = 0; depth < product.K; depth += depthATurn)
                {
                    var end = Math.Min(depth + depthATurn, product.K);
                    Panel<TSimd, TVector, T>.Pack(turn, images > 1 ? turn.Batch : 1, depth, end);
                    Multiply(turn, depth, end, packsLeft);
                }
            }
        }
    }

    /// <summary>Threads that pay.</summary>
    /// <remarks>A core makes eight multiply-adds a lane in a nanosecond; two threads that halve 2 µs gain nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Threads(in Product<T> product) =>
        Parallelism.ThreadsFor(product.MultiplyAdds / (TSimd.Count * 16));

    private static int Panels(int columns) => (columns + (TSimd.Count * 2) - 1) / (TSimd.Count * 2);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Multiply(in Product<T> product, int firstDepth, int endDepth, bool packsLeft)
    {
        var threads = Threads(product);
        var blocks = ProductBlocks.Choose(
            product.Batch, product.M, product.N, endDepth - firstDepth, (TSimd.TallRows, TSimd.Count * 2), threads);
        var job = new Job(product, blocks, firstDepth, endDepth, packsLeft);
        if (blocks.Parts == 1)
            job.Run(0);
        else
            WorkerPool.Run(job, blocks.Parts, threads);
    }

    private readonly struct Job(
        Product<T> product, ProductBlocks blocks, int firstDepth, int endDepth, bool packsLeft) : IJob
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var depthBlock = packsLeft ? LongDepthBlock : DepthBlock;
            var mostRows = BlockBytes / sizeof(T) / depthBlock;
            var (firstImage, endImage, firstRow, endRow, firstPanel, endPanel) = blocks.Part(part);
            var rowBlocks = Math.Max(1, (endRow - firstRow + (mostRows / 2)) / mostRows);
            var rowsABlock = (endRow - firstRow + rowBlocks - 1) / rowBlocks;
            using var packed = ScratchPool.Rent<T>(
                packsLeft ? rowsABlock * Math.Min(endDepth - firstDepth, depthBlock) : 0);
            var left = packsLeft ? packed.Pointer : null;
            for (var image = firstImage; image < endImage; image++)
            {
                for (var depth = firstDepth; depth < endDepth; depth += depthBlock)
                {
                    for (var row = firstRow; row < endRow; row += rowsABlock)
                        RunBlock(image, depth, row, Math.Min(rowsABlock, endRow - row), firstPanel, endPanel, left);
                }
            }
        }

        /// <summary>A block of rows times a block of the depth, for all columns of the part.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void RunBlock(int image, int depth, int firstRow, int rows, int firstPanel, int endPanel, T* left)
        {
            var panelWidth = TSimd.Count * 2;
            var packed = product.Packed != null;
            var tiles = (rows + TSimd.TallRows - 1) / TSimd.TallRows;
            var (height, taller) = Math.DivRem(rows, tiles);
            var a = product.A + (image * product.AStride) + (firstRow * product.ARow) + (depth * product.ADepth);
            var packedDepth = endDepth - firstDepth;
            nint packedImage = product.BStride == 0 ? 0 : (nint)image * Panels(product.N) * panelWidth * packedDepth;
            var b = packed
                ? product.Packed + packedImage + ((depth - firstDepth) * panelWidth)
                : product.B + (image * product.BStride) + (depth * product.BStep);
            var c = product.C + (image * product.CStride) + (firstRow * product.CStep);
            Tile<T> tile = default;
            tile.Depth = Math.Min(packsLeft ? LongDepthBlock : DepthBlock, endDepth - depth);
            tile.RowStep = product.ARow;
            tile.DepthStep = product.ADepth;
            tile.BStep = packed ? panelWidth : product.BStep;
            tile.CStep = product.CStep;
            tile.Accumulate = product.Accumulate || depth > 0;
            tile.Fetch = true;
            if (left != null)
            {
                tile.RowStep = 1;
                LeftPanel<TSimd, TVector, T>.Pack(product, a, rows, tiles, tile.Depth, left);
            }

            for (var panel = firstPanel; panel < endPanel; panel++)
            {
                var column = panel * panelWidth;
                var width = Math.Min(panelWidth, product.N - column);
                var registers = width > TSimd.Count ? 2 : 1;
                tile.LastCount = width - ((registers - 1) * TSimd.Count);
                tile.B = packed
                    ? b + ((nint)panel * packedDepth * panelWidth)
                    : b + column;
                nint row = 0;
                for (var index = 0; index < tiles; index++)
                {
                    var tileRows = index < taller ? height + 1 : height;
                    tile.C = c + (row * product.CStep) + column;
                    if (left != null)
                    {
                        tile.A = left + (row * tile.Depth);
                        tile.DepthStep = tileRows;
                    }
                    else
                    {
                        tile.A = a + (row * product.ARow);
                    }

                    if (packed && panel + 1 < endPanel)
                    {
                        tile.NextStep = panelWidth * sizeof(T) / tiles;
                        tile.Next = (byte*)(tile.B + ((nint)packedDepth * panelWidth));
                        tile.Next += index * tile.NextStep * tile.Depth;
                    }

                    TallTile<TSimd, TVector, T>.Run(&tile, tileRows, registers);
                    row += tileRows;
                }
            }
        }
    }
}
