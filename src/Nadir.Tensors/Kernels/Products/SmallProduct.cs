using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A product so small that deciding how to cut it would take longer than a tile.</summary>
internal static unsafe class SmallProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(in Product<T> product)
    {
        if (product.TransposeB)
            RunTransposed(product);
        else
            Run(product, product.B, product.BStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunTransposed(in Product<T> product)
    {
        var step = (product.N + TSimd.Count - 1) & -TSimd.Count;
        using var turned = ScratchPool.Rent<T>(product.K * step);
        Transposition.Run(product.B, product.BStep, product.N, product.K, turned.Pointer, step);
        Run(product, turned.Pointer, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run(in Product<T> product, T* b, nint bStep)
    {
        Tile<T> tile = default;
        tile.Depth = product.K;
        tile.RowStep = product.ARow;
        tile.DepthStep = product.ADepth;
        tile.BStep = bStep;
        tile.CStep = product.CStep;
        tile.Accumulate = product.Accumulate;
        var columns = product.N;
        var left = product.M;
        var tiles = (left + TSimd.TallRows - 1) / TSimd.TallRows;
        for (; tiles > 0; tiles--)
        {
            var rows = (left + tiles - 1) / tiles;
            for (var column = 0; column < columns; column += TSimd.Count * 2)
            {
                var width = columns - column;
                var registers = width > TSimd.Count ? 2 : 1;
                tile.LastCount = Math.Min(width - ((registers - 1) * TSimd.Count), TSimd.Count);
                tile.A = product.A + ((product.M - left) * product.ARow);
                tile.B = b + column;
                tile.C = product.C + ((product.M - left) * product.CStep) + column;
                TallTile<TSimd, TVector, T>.Run(&tile, rows, registers);
            }

            left -= rows;
        }
    }
}
