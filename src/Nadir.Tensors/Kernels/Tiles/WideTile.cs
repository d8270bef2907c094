using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Tiles of few rows by up to 6 registers, or of one row by 8: products that read B once.</summary>
internal static unsafe class WideTile<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    // How many rows of B ahead of the sums it is fetched, where it does not lie in a cache.
    private const int RowsAhead = 8;

    /// <summary>The most registers of a row.</summary>
    public static int Registers(int rows) => rows == 1 ? 8 : 6;

    /// <summary>Runs a tile of 1 to <c>TSimd.WideRows</c> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(Tile<T>* tile, int rows, int registers)
    {
        switch (registers)
        {
            case 1: Run<Count1>(tile, rows); break;
            case 2: Run<Count2>(tile, rows); break;
            case 3: Run<Count3>(tile, rows); break;
            case 4: Run<Count4>(tile, rows); break;
            case 5: Run<Count5>(tile, rows); break;
            case 6: Run<Count6>(tile, rows); break;
            case 7: Run<Count7, Count1>(tile); break;
            case 8: Run<Count8, Count1>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TRegisters>(Tile<T>* tile, int rows)
        where TRegisters : struct, ICount
    {
        switch (rows)
        {
            case 1: Run<TRegisters, Count1>(tile); break;
            case 2: Run<TRegisters, Count2>(tile); break;
            case 3: Run<TRegisters, Count3>(tile); break;
            case 4: Run<TRegisters, Count4>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TRegisters, TRows>(Tile<T>* tile)
        where TRegisters : struct, ICount
        where TRows : struct, ICount
    {
        var a = tile->A;
        var step = tile->RowStep;
        var depthStep = tile->DepthStep;
        var b = tile->B;
        var bStep = tile->BStep;
        var last = tile->LastCount;
        var ahead = tile->Fetch && Sse.IsSupported ? bStep * RowsAhead : 0;
        TVector c00 = TSimd.Zero, c01 = TSimd.Zero, c02 = TSimd.Zero, c03 = TSimd.Zero;
        TVector c04 = TSimd.Zero, c05 = TSimd.Zero, c06 = TSimd.Zero, c07 = TSimd.Zero;
        TVector c10 = TSimd.Zero, c11 = TSimd.Zero, c12 = TSimd.Zero, c13 = TSimd.Zero;
        TVector c14 = TSimd.Zero, c15 = TSimd.Zero, c16 = TSimd.Zero, c17 = TSimd.Zero;
        TVector c20 = TSimd.Zero, c21 = TSimd.Zero, c22 = TSimd.Zero, c23 = TSimd.Zero;
        TVector c24 = TSimd.Zero, c25 = TSimd.Zero, c26 = TSimd.Zero, c27 = TSimd.Zero;
        TVector c30 = TSimd.Zero, c31 = TSimd.Zero, c32 = TSimd.Zero, c33 = TSimd.Zero;
        TVector c34 = TSimd.Zero, c35 = TSimd.Zero, c36 = TSimd.Zero, c37 = TSimd.Zero;
        for (var depth = tile->Depth; depth > 0; depth--)
        {
            if (ahead != 0)
                Fetch<TRegisters>(b + ahead);
            var f0 = TSimd.Broadcast(a);
            var f1 = TRows.Value > 1 ? TSimd.Broadcast(a + step) : TSimd.Zero;
            var f2 = TRows.Value > 2 ? TSimd.Broadcast(a + (step * 2)) : TSimd.Zero;
            var f3 = TRows.Value > 3 ? TSimd.Broadcast(a + (step * 3)) : TSimd.Zero;
            MultiplyAdd<TRows>(Load<TRegisters>(b, 0, last), f0, f1, f2, f3, ref c00, ref c10, ref c20, ref c30);
            if (TRegisters.Value > 1)
                MultiplyAdd<TRows>(Load<TRegisters>(b, 1, last), f0, f1, f2, f3, ref c01, ref c11, ref c21, ref c31);
            if (TRegisters.Value > 2)
                MultiplyAdd<TRows>(Load<TRegisters>(b, 2, last), f0, f1, f2, f3, ref c02, ref c12, ref c22, ref c32);
            if (TRegisters.Value > 3)
                MultiplyAdd<TRows>(Load<TRegisters>(b, 3, last), f0, f1, f2, f3, ref c03, ref c13, ref c23, ref c33);
            if (TRegisters.Value > 4)
                MultiplyAdd<TRows>(Load<TRegisters>(b, 4, last), f0, f1, f2, f3, ref c04, ref c14, ref c24, ref c34);
            if (TRegisters.Value > 5)
                MultiplyAdd<TRows>(Load<TRegisters>(b, 5, last), f0, f1, f2, f3, ref c05, ref c15, ref c25, ref c35);
            if (TRegisters.Value > 6)
                MultiplyAdd<TRows>(Load<TRegisters>(b, 6, last), f0, f1, f2, f3, ref c06, ref c16, ref c26, ref c36);
            if (TRegisters.Value > 7)
                MultiplyAdd<TRows>(Load<TRegisters>(b, 7, last), f0, f1, f2, f3, ref c07, ref c17, ref c27, ref c37);
            a += depthStep;
            b += bStep;
        }

        Finish<TRegisters>(tile, 0, c00, c01, c02, c03, c04, c05, c06, c07);
        if (TRows.Value > 1)
            Finish<TRegisters>(tile, 1, c10, c11, c12, c13, c14, c15, c16, c17);
        if (TRows.Value > 2)
            Finish<TRegisters>(tile, 2, c20, c21, c22, c23, c24, c25, c26, c27);
        if (TRows.Value > 3)
            Finish<TRegisters>(tile, 3, c30, c31, c32, c33, c34, c35, c36, c37);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load<TRegisters>(T* row, int register, int last)
        where TRegisters : struct, ICount =>
        register == TRegisters.Value - 1 && last < TSimd.Count
            ? TSimd.LoadFirst(row + (register * TSimd.Count), last)
            : TSimd.Load(row + (register * TSimd.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch<TRegisters>(T* row)
        where TRegisters : struct, ICount
    {
        Sse.Prefetch0(row);
        if (TRegisters.Value > 1)
            Sse.Prefetch0(row + TSimd.Count);
        if (TRegisters.Value > 2)
            Sse.Prefetch0(row + (TSimd.Count * 2));
        if (TRegisters.Value > 3)
            Sse.Prefetch0(row + (TSimd.Count * 3));
        if (TRegisters.Value > 4)
            Sse.Prefetch0(row + (TSimd.Count * 4));
        if (TRegisters.Value > 5)
            Sse.Prefetch0(row + (TSimd.Count * 5));
        if (TRegisters.Value > 6)
            Sse.Prefetch0(row + (TSimd.Count * 6));
        if (TRegisters.Value > 7)
            Sse.Prefetch0(row + (TSimd.Count * 7));
    }

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
    private static void Finish<TRegisters>(
        Tile<T>* tile, int row,
        TVector c0, TVector c1, TVector c2, TVector c3, TVector c4, TVector c5, TVector c6, TVector c7)
        where TRegisters : struct, ICount
    {
        Finish<TRegisters>(tile, row, 0, c0);
        if (TRegisters.Value > 1)
            Finish<TRegisters>(tile, row, 1, c1);
        if (TRegisters.Value > 2)
            Finish<TRegisters>(tile, row, 2, c2);
        if (TRegisters.Value > 3)
            Finish<TRegisters>(tile, row, 3, c3);
        if (TRegisters.Value > 4)
            Finish<TRegisters>(tile, row, 4, c4);
        if (TRegisters.Value > 5)
            Finish<TRegisters>(tile, row, 5, c5);
        if (TRegisters.Value > 6)
            Finish<TRegisters>(tile, row, 6, c6);
        if (TRegisters.Value > 7)
            Finish<TRegisters>(tile, row, 7, c7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TRegisters>(Tile<T>* tile, int row, int register, TVector sum)
        where TRegisters : struct, ICount
    {
        var c = tile->C + (row * tile->CStep) + (register * TSimd.Count);
        var count = register == TRegisters.Value - 1 ? tile->LastCount : TSimd.Count;
        if (count == TSimd.Count)
            TSimd.Store(tile->Accumulate ? TSimd.Add(TSimd.Load(c), sum) : sum, c);
        else
            TSimd.StoreFirst(tile->Accumulate ? TSimd.Add(TSimd.LoadFirst(c, count), sum) : sum, c, count);
    }
}
