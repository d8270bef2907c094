using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Tiles of few rows of A by up to 4 rows of a transposed B: dot products, lane by lane.</summary>
internal static unsafe class DotTile<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    public const int MostColumns = 4;

    /// <summary>Runs a tile of 1 to <c>TSimd.WideRows</c> rows; B's column c starts at B + c · BStep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(Tile<T>* tile, int rows, int columns)
    {
        switch (columns)
        {
            case 1: Run<Count1>(tile, rows); break;
            case 2: Run<Count2>(tile, rows); break;
            case 3: Run<Count3>(tile, rows); break;
            case 4: Run<Count4>(tile, rows); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TColumns>(Tile<T>* tile, int rows)
        where TColumns : struct, ICount
    {
        switch (rows)
        {
            case 1: Run<TColumns, Count1>(tile); break;
            case 2: Run<TColumns, Count2>(tile); break;
            case 3: Run<TColumns, Count3>(tile); break;
            case 4: Run<TColumns, Count4>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TColumns, TRows>(Tile<T>* tile)
        where TColumns : struct, ICount
        where TRows : struct, ICount
    {
        var a = tile->A;
        var step = tile->RowStep;
        var b0 = tile->B;
        var bStep = tile->BStep;
        var bStep3 = bStep * 3;
        var ahead = tile->Fetch && Sse.IsSupported ? bStep * TColumns.Value : 0;
        TVector c00 = TSimd.Zero, c01 = TSimd.Zero, c02 = TSimd.Zero, c03 = TSimd.Zero;
        TVector c10 = TSimd.Zero, c11 = TSimd.Zero, c12 = TSimd.Zero, c13 = TSimd.Zero;
        TVector c20 = TSimd.Zero, c21 = TSimd.Zero, c22 = TSimd.Zero, c23 = TSimd.Zero;
        TVector c30 = TSimd.Zero, c31 = TSimd.Zero, c32 = TSimd.Zero, c33 = TSimd.Zero;
        for (var left = tile->Depth; left > 0; left -= TSimd.Count)
        {
            if (ahead != 0)
            {
                Sse.Prefetch0(b0 + ahead);
                if (TColumns.Value > 1)
                    Sse.Prefetch0(b0 + bStep + ahead);
                if (TColumns.Value > 2)
                    Sse.Prefetch0(b0 + (bStep * 2) + ahead);
                if (TColumns.Value > 3)
                    Sse.Prefetch0(b0 + bStep3 + ahead);
            }

            var f0 = Load(a, left);
            var f1 = TRows.Value > 1 ? Load(a + step, left) : TSimd.Zero;
            var f2 = TRows.Value > 2 ? Load(a + (step * 2), left) : TSimd.Zero;
            var f3 = TRows.Value > 3 ? Load(a + (step * 3), left) : TSimd.Zero;
            MultiplyAdd<TRows>(Load(b0, left), f0, f1, f2, f3, ref c00, ref c10, ref c20, ref c30);
            if (TColumns.Value > 1)
                MultiplyAdd<TRows>(Load(b0 + bStep, left), f0, f1, f2, f3, ref c01, ref c11, ref c21, ref c31);
            if (TColumns.Value > 2)
                MultiplyAdd<TRows>(Load(b0 + (bStep * 2), left), f0, f1, f2, f3, ref c02, ref c12, ref c22, ref c32);
            if (TColumns.Value > 3)
                MultiplyAdd<TRows>(Load(b0 + bStep3, left), f0, f1, f2, f3, ref c03, ref c13, ref c23, ref c33);
            a += TSimd.Count;
            b0 += TSimd.Count;
        }

        Finish<TColumns>(tile, 0, c00, c01, c02, c03);
        if (TRows.Value > 1)
            Finish<TColumns>(tile, 1, c10, c11, c12, c13);
        if (TRows.Value > 2)
            Finish<TColumns>(tile, 2, c20, c21, c22, c23);
        if (TRows.Value > 3)
            Finish<TColumns>(tile, 3, c30, c31, c32, c33);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(T* source, int left) =>
        left >= TSimd.Count ? TSimd.Load(source) : TSimd.LoadFirst(source, left);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAdd<TRows>(
        TVector value, TVector f0, TVector f1, TVector f2, TVector f3,
        ref TVector c0, ref TVector c1, ref TVector c2, ref TVector c3)
        where TRows : struct, ICount
    {
        c0 = TSimd.MultiplyAdd(f0, value, c0);
        if (TRows.Value > 1)
            c1 = TSimd.MultiplyAdd(f1, value, c1);
        if (TRows.Value > 2)
            c2 = TSimd.MultiplyAdd(f2, value, c2);
        if (TRows.Value > 3)
            c3 = TSimd.MultiplyAdd(f3, value, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TColumns>(Tile<T>* tile, int row, TVector c0, TVector c1, TVector c2, TVector c3)
        where TColumns : struct, ICount
    {
        var c = tile->C + (row * tile->CStep);
        var sums = stackalloc T[4];
        LaneSums.Store(TSimd.Fold(c0), TSimd.Fold(c1), TSimd.Fold(c2), TSimd.Fold(c3), sums);
        for (var column = 0; column < TColumns.Value; column++)
            c[column] = tile->Accumulate ? TSimd.AddElement(c[column], sums[column]) : sums[column];
    }
}
