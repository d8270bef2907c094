using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Tiles of up to 14 rows by 1 or 2 registers: the matrix product's.</summary>
/// <remarks>A is read where it lies, by four row pointers and multiples of the row's step; it is not packed.</remarks>
internal static unsafe class TallTile<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>Runs a tile of 1 to <c>TSimd.TallRows</c> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(Tile<T>* tile, int rows, int columns)
    {
        var partial = tile->LastCount < TSimd.Count;
        if (columns == 2 && !partial)
            Run<Count2, Count0>(tile, rows);
        else if (columns == 2)
            Run<Count2, Count1>(tile, rows);
        else if (!partial)
            Run<Count1, Count0>(tile, rows);
        else
            Run<Count1, Count1>(tile, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TColumns, TPartial>(Tile<T>* tile, int rows)
        where TColumns : struct, ICount
        where TPartial : struct, ICount
    {
        switch (rows)
        {
            case 1: Run<Count1, TColumns, TPartial>(tile); break;
            case 2: Run<Count2, TColumns, TPartial>(tile); break;
            case 3: Run<Count3, TColumns, TPartial>(tile); break;
            case 4: Run<Count4, TColumns, TPartial>(tile); break;
            case 5: Run<Count5, TColumns, TPartial>(tile); break;
            case 6: Run<Count6, TColumns, TPartial>(tile); break;
            case 7: Run<Count7, TColumns, TPartial>(tile); break;
            case 8: Run<Count8, TColumns, TPartial>(tile); break;
            case 9: Run<Count9, TColumns, TPartial>(tile); break;
            case 10: Run<Count10, TColumns, TPartial>(tile); break;
            case 11: Run<Count11, TColumns, TPartial>(tile); break;
            case 12: Run<Count12, TColumns, TPartial>(tile); break;
            case 13: Run<Count13, TColumns, TPartial>(tile); break;
            case 14: Run<Count14, TColumns, TPartial>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TRows, TColumns, TPartial>(Tile<T>* tile)
        where TRows : struct, ICount
        where TColumns : struct, ICount
        where TPartial : struct, ICount
    {
        var step = tile->RowStep * sizeof(T);
        var step3 = step * 3;
        var a0 = (byte*)tile->A;
        var a4 = a0 + (step * 4);
        var a8 = a4 + (step * 4);
        var a12 = a8 + (step * 4);
        var depthStep = tile->DepthStep * sizeof(T);
        var b = tile->B;
        var bStep = tile->BStep;
        var lastCount = tile->LastCount;
        var next = tile->Next;
        var nextStep = tile->NextStep;

        // The sums' place is fetched while they are made; without this, large products wait for it at the end.
        if (Sse.IsSupported && tile->Fetch)
        {
            for (var row = 0; row < TRows.Value; row++)
            {
                var place = tile->C + (row * tile->CStep);
                Sse.Prefetch0(place);
                if (TColumns.Value == 2)
                    Sse.Prefetch0(place + TSimd.Count);
            }
        }

        TVector c00 = TSimd.Zero, c10 = TSimd.Zero, c20 = TSimd.Zero, c30 = TSimd.Zero,
            c40 = TSimd.Zero, c50 = TSimd.Zero, c60 = TSimd.Zero;
        TVector c70 = TSimd.Zero, c80 = TSimd.Zero, c90 = TSimd.Zero, c100 = TSimd.Zero,
            c110 = TSimd.Zero, c120 = TSimd.Zero, c130 = TSimd.Zero;
        TVector c01 = TSimd.Zero, c11 = TSimd.Zero, c21 = TSimd.Zero, c31 = TSimd.Zero,
            c41 = TSimd.Zero, c51 = TSimd.Zero, c61 = TSimd.Zero;
        TVector c71 = TSimd.Zero, c81 = TSimd.Zero, c91 = TSimd.Zero, c101 = TSimd.Zero,
            c111 = TSimd.Zero, c121 = TSimd.Zero, c131 = TSimd.Zero;
        for (var depth = tile->Depth; depth > 0; depth--)
        {
            var b0 = TColumns.Value == 1 && TPartial.Value == 1 ? TSimd.LoadFirst(b, lastCount) : TSimd.Load(b);
            var b1 = TSimd.Zero;
            if (TColumns.Value == 2)
            {
                b1 = TPartial.Value == 1
                    ? TSimd.LoadFirst(b + TSimd.Count, lastCount)
                    : TSimd.Load(b + TSimd.Count);
            }

            MultiplyAdd<TColumns>(a0, b0, b1, ref c00, ref c01);
            if (TRows.Value > 1)
                MultiplyAdd<TColumns>(a0 + step, b0, b1, ref c10, ref c11);
            if (TRows.Value > 2)
                MultiplyAdd<TColumns>(a0 + (step * 2), b0, b1, ref c20, ref c21);
            if (TRows.Value > 3)
                MultiplyAdd<TColumns>(a0 + step3, b0, b1, ref c30, ref c31);
            if (TRows.Value > 4)
                MultiplyAdd<TColumns>(a4, b0, b1, ref c40, ref c41);
            if (TRows.Value > 5)
                MultiplyAdd<TColumns>(a4 + step, b0, b1, ref c50, ref c51);
            if (TRows.Value > 6)
                MultiplyAdd<TColumns>(a4 + (step * 2), b0, b1, ref c60, ref c61);
            if (TRows.Value > 7)
                MultiplyAdd<TColumns>(a4 + step3, b0, b1, ref c70, ref c71);
            if (TRows.Value > 8)
                MultiplyAdd<TColumns>(a8, b0, b1, ref c80, ref c81);
            if (TRows.Value > 9)
                MultiplyAdd<TColumns>(a8 + step, b0, b1, ref c90, ref c91);
            if (TRows.Value > 10)
                MultiplyAdd<TColumns>(a8 + (step * 2), b0, b1, ref c100, ref c101);
            if (TRows.Value > 11)
                MultiplyAdd<TColumns>(a8 + step3, b0, b1, ref c110, ref c111);
            if (TRows.Value > 12)
                MultiplyAdd<TColumns>(a12, b0, b1, ref c120, ref c121);
            if (TRows.Value > 13)
                MultiplyAdd<TColumns>(a12 + step, b0, b1, ref c130, ref c131);
            a0 += depthStep;
            a4 += depthStep;
            a8 += depthStep;
            a12 += depthStep;
            b += bStep;
            if (TColumns.Value == 2 && TPartial.Value == 0 && Sse.IsSupported)
            {
                Sse.Prefetch1(next);
                next += nextStep;
            }
        }

        var c = tile->C;
        var cStep = tile->CStep;
        var accumulate = tile->Accumulate;
        Finish<TColumns, TPartial>(c + (cStep * 0), c00, c01, lastCount, accumulate);
        if (TRows.Value > 1)
            Finish<TColumns, TPartial>(c + (cStep * 1), c10, c11, lastCount, accumulate);
        if (TRows.Value > 2)
            Finish<TColumns, TPartial>(c + (cStep * 2), c20, c21, lastCount, accumulate);
        if (TRows.Value > 3)
            Finish<TColumns, TPartial>(c + (cStep * 3), c30, c31, lastCount, accumulate);
        if (TRows.Value > 4)
            Finish<TColumns, TPartial>(c + (cStep * 4), c40, c41, lastCount, accumulate);
        if (TRows.Value > 5)
            Finish<TColumns, TPartial>(c + (cStep * 5), c50, c51, lastCount, accumulate);
        if (TRows.Value > 6)
            Finish<TColumns, TPartial>(c + (cStep * 6), c60, c61, lastCount, accumulate);
        if (TRows.Value > 7)
            Finish<TColumns, TPartial>(c + (cStep * 7), c70, c71, lastCount, accumulate);
        if (TRows.Value > 8)
            Finish<TColumns, TPartial>(c + (cStep * 8), c80, c81, lastCount, accumulate);
        if (TRows.Value > 9)
            Finish<TColumns, TPartial>(c + (cStep * 9), c90, c91, lastCount, accumulate);
        if (TRows.Value > 10)
            Finish<TColumns, TPartial>(c + (cStep * 10), c100, c101, lastCount, accumulate);
        if (TRows.Value > 11)
            Finish<TColumns, TPartial>(c + (cStep * 11), c110, c111, lastCount, accumulate);
        if (TRows.Value > 12)
            Finish<TColumns, TPartial>(c + (cStep * 12), c120, c121, lastCount, accumulate);
        if (TRows.Value > 13)
            Finish<TColumns, TPartial>(c + (cStep * 13), c130, c131, lastCount, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAdd<TColumns>(byte* a, TVector b0, TVector b1, ref TVector c0, ref TVector c1)
        where TColumns : struct, ICount
    {
        var factor = TSimd.Broadcast((T*)a);
        c0 = TSimd.MultiplyAdd(factor, b0, c0);
        if (TColumns.Value == 2)
            c1 = TSimd.MultiplyAdd(factor, b1, c1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TColumns, TPartial>(
        T* c, TVector c0, TVector c1, int lastCount, bool accumulate)
        where TColumns : struct, ICount
        where TPartial : struct, ICount
    {
        if (TColumns.Value == 2)
        {
            Finish<Count0>(c, c0, lastCount, accumulate);
            Finish<TPartial>(c + TSimd.Count, c1, lastCount, accumulate);
        }
        else
        {
            Finish<TPartial>(c, c0, lastCount, accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TPartial>(T* c, TVector sum, int lastCount, bool accumulate)
        where TPartial : struct, ICount
    {
        if (TPartial.Value == 0)
            TSimd.Store(accumulate ? TSimd.Add(TSimd.Load(c), sum) : sum, c);
        else
            TSimd.StoreFirst(accumulate ? TSimd.Add(TSimd.LoadFirst(c, lastCount), sum) : sum, c, lastCount);
    }
}
