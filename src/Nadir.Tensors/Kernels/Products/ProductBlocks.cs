using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>How a product's images, rows and column panels are cut into parts of like size.</summary>
internal readonly record struct ProductBlocks(
    int Images, int Rows, int Panels, int ImageBlocks, int RowBlocks, int ColumnBlocks)
{
    // A thread that is held up leaves its next parts to another; long work is cut finer, so that all end together.
    private const int FewestPartsAThread = 2;
    private const int MostPartsAThread = 4;
    private const long MultiplyAddsAPart = 1 << 25;

    public int Parts => ImageBlocks * RowBlocks * ColumnBlocks;

    /// <summary>Cuts where the slowest thread has least to do.</summary>
    /// <param name="tile">Rows and columns of the largest tile.</param>
    /// <param name="threads">How many threads take part.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static ProductBlocks Choose(
        int images, int rows, int columns, int depth, (int Rows, int Columns) tile, int threads)
    {
        var panels = Cut(columns, tile.Columns);
        var best = new ProductBlocks(images, rows, panels, 1, 1, 1);
        if (threads <= 1)
            return best;
        var parts = (long)images * rows * columns * depth / MultiplyAddsAPart / threads;
        var wanted = threads * (int)Math.Clamp(parts, FewestPartsAThread, MostPartsAThread);
        var imageBlocks = Math.Min(images, wanted);
        wanted = Cut(wanted, imageBlocks);
        var least = long.MaxValue;
        for (var columnBlocks = 1; columnBlocks <= Math.Min(panels, wanted); columnBlocks++)
        {
            var rowBlocks = Math.Min(Cut(rows, tile.Rows), Cut(wanted, columnBlocks));
            var rounds = Cut(imageBlocks * rowBlocks * columnBlocks, threads);
            var height = Cut(rows, rowBlocks);
            var width = Math.Min(columns, Cut(panels, columnBlocks) * tile.Columns);

            // A tile costs its rows and about one more.
            var cost = (long)rounds * Cut(images, imageBlocks) * (height + Cut(height, tile.Rows)) * width;
            if (cost < least)
                (least, best) = (cost, new ProductBlocks(images, rows, panels, imageBlocks, rowBlocks, columnBlocks));
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public (int FirstImage, int EndImage, int FirstRow, int EndRow, int FirstPanel, int EndPanel) Part(int part)
    {
        var (rest, column) = Math.DivRem(part, ColumnBlocks);
        var (image, row) = Math.DivRem(rest, RowBlocks);
        return (At(Images, ImageBlocks, image), At(Images, ImageBlocks, image + 1), At(Rows, RowBlocks, row),
            At(Rows, RowBlocks, row + 1), At(Panels, ColumnBlocks, column), At(Panels, ColumnBlocks, column + 1));
    }

    private static int Cut(int length, int blocks) => (length + blocks - 1) / blocks;

    private static int At(int length, int blocks, int block) => (int)((long)length * block / blocks);
}
