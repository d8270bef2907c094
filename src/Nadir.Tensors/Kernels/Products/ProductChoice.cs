using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Which way a product is made, by its shape alone: the one place where that is decided.</summary>
/// <remarks>
/// Few rows against B as it lies: wide tiles that read B once. Few rows against a transposed B: dot products. A single
/// column: the same two, with the sides exchanged. One thread and B in the first cache: tiles at once. All else is cut
/// into blocks, where a side is packed if it is read often and lies badly.
/// </remarks>
internal static unsafe class ProductChoice<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    // Rows a page apart fall on the same few places of the cache, and each needs an entry of its own to be found.
    private const int PageBytes = 4096;
    private const int FirstCacheBytes = 1 << 15;

    // Of a smaller product a single row of tiles is the best that can be made.
    private const int FewestMultiplyAddsOfAColumn = 1024;
    private const int MostRowsOfDots = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(in Product<T> product)
    {
        if (IsColumn(product))
            RunAsItIs(product.Exchanged());
        else
            RunAsItIs(product);
    }

    /// <summary>Whether the sides change places first, so that the one column becomes the one row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsColumn(in Product<T> product) =>
        product.N == 1 && product.CStep == 1 && product.MultiplyAdds >= FewestMultiplyAddsOfAColumn;

    /// <summary>The way of a product that is not a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ProductPath Of(in Product<T> product)
    {
        if (!product.TransposeB && product.M <= TSimd.WideRows && product.N > TSimd.Count * 2)
            return ProductPath.FewRows;
        if (product.TransposeB && product.ADepth == 1 && product.M <= MostRowsOfDots && product.K >= TSimd.Count)
            return ProductPath.Dots;
        return IsSmall(product) ? ProductPath.Small : ProductPath.Blocked;
    }

    /// <summary>A is read by every column panel of B.</summary>
    public static bool PacksLeft(in Product<T> product) =>
        product.N >= 16 * TSimd.Count && Math.Max(product.ARow, product.ADepth) * sizeof(T) >= PageBytes;

    /// <summary>B is read by every row of tiles; a tile cannot read it transposed.</summary>
    public static bool PacksRight(in Product<T> product)
    {
        var stepBytes = product.BStep * sizeof(T);
        return product.TransposeB
            || (product.M > 4 * TSimd.TallRows && stepBytes % PageBytes == 0)
            || (product.M > 32 * TSimd.TallRows && stepBytes > PageBytes);
    }

    private static void RunAsItIs(in Product<T> product)
    {
        switch (Of(product))
        {
            case ProductPath.FewRows: FewRowsProduct<TSimd, TVector, T>.Run(product); break;
            case ProductPath.Dots: DotProducts<TSimd, TVector, T>.Run(product); break;
            case ProductPath.Small: SmallProduct<TSimd, TVector, T>.Run(product); break;
            default: BlockedProduct<TSimd, TVector, T>.Run(product); break;
        }
    }

    private static bool IsSmall(in Product<T> product) =>
        product.Batch == 1 && product.K <= BlockedProduct<TSimd, TVector, T>.DepthBlock
        && (long)product.K * product.N * sizeof(T) <= FirstCacheBytes
        && BlockedProduct<TSimd, TVector, T>.Threads(product) == 1;
}
