using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>How a product's images, row tiles and column panels are cut into parts of like size.</summary>
internal readonly record struct ProductBlocks(
    int Images, int Tiles, int Panels, int ImageBlocks, int RowBlocks, int ColumnBlocks)
{
    public int Parts => ImageBlocks * RowBlocks * ColumnBlocks;

    /// <summary>About two parts a thread, cut where the slowest thread has least to do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static ProductBlocks Choose(int images, int tiles, int panels, int threads)
    {
        var best = new ProductBlocks(images, tiles, panels, 1, 1, 1);
        if (threads <= 1)
            return best;
        var wanted = threads * 2;
        var imageBlocks = Math.Min(images, wanted);
        wanted = (wanted + imageBlocks - 1) / imageBlocks;
        var least = long.MaxValue;
        for (var columns = Math.Min(panels, wanted); columns >= 1; columns--)
        {
            var rows = Math.Min(tiles, (wanted + columns - 1) / columns);
            var rounds = ((imageBlocks * rows * columns) + threads - 1) / threads;
            var cost = (long)rounds * Cut(images, imageBlocks) * Cut(tiles, rows) * Cut(panels, columns);
            if (cost < least)
                (least, best) = (cost, new ProductBlocks(images, tiles, panels, imageBlocks, rows, columns));
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public (int FirstImage, int EndImage, int FirstTile, int EndTile, int FirstPanel, int EndPanel) Part(int part)
    {
        var (rest, column) = Math.DivRem(part, ColumnBlocks);
        var (image, row) = Math.DivRem(rest, RowBlocks);
        return (At(Images, ImageBlocks, image), At(Images, ImageBlocks, image + 1), At(Tiles, RowBlocks, row),
            At(Tiles, RowBlocks, row + 1), At(Panels, ColumnBlocks, column), At(Panels, ColumnBlocks, column + 1));
    }

    private static int Cut(int length, int blocks) => (length + blocks - 1) / blocks;

    private static int At(int length, int blocks, int block) => (int)((long)length * block / blocks);
}
