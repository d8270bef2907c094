using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Tiles of up to 4 output channels by 6 registers of positions: few channels.</summary>
internal static unsafe class WideFlatTile<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    public const int Registers = 6;

    /// <summary>Runs a tile of 1 to <c>TSimd.WideRows</c> rows.</summary>
    public static void Run(FlatTile<T>* tile, int rows, int registers)
    {
        if (tile->Masks != null)
            Run<Count1>(tile, rows, registers);
        else
            Run<Count0>(tile, rows, registers);
    }

    private static void Run<TCompress>(FlatTile<T>* tile, int rows, int registers)
        where TCompress : struct, ICount
    {
        switch (registers)
        {
            case 1: Run<TCompress, Count1>(tile, rows); break;
            case 2: Run<TCompress, Count2>(tile, rows); break;
            case 3: Run<TCompress, Count3>(tile, rows); break;
            case 4: Run<TCompress, Count4>(tile, rows); break;
            case 5: Run<TCompress, Count5>(tile, rows); break;
            case 6: Run<TCompress, Count6>(tile, rows); break;
        }
    }

    private static void Run<TCompress, TRegisters>(FlatTile<T>* tile, int rows)
        where TCompress : struct, ICount
        where TRegisters : struct, ICount
    {
        switch (rows)
        {
            case 1: Run<TCompress, TRegisters, Count1>(tile); break;
            case 2: Run<TCompress, TRegisters, Count2>(tile); break;
            case 3: Run<TCompress, TRegisters, Count3>(tile); break;
            case 4: Run<TCompress, TRegisters, Count4>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TCompress, TRegisters, TRows>(FlatTile<T>* tile)
        where TCompress : struct, ICount
        where TRegisters : struct, ICount
        where TRows : struct, ICount
    {
        var step = tile->WeightStep;
        var w0 = tile->Weights;
        var start = tile->Start;
        var source = tile->Source + tile->Position;
        var offset = tile->Offsets;
        var c00 = start != null ? TSimd.Broadcast(start) : TSimd.Zero;
        var c10 = TRows.Value > 1 && start != null ? TSimd.Broadcast(start + 1) : TSimd.Zero;
        var c20 = TRows.Value > 2 && start != null ? TSimd.Broadcast(start + 2) : TSimd.Zero;
        var c30 = TRows.Value > 3 && start != null ? TSimd.Broadcast(start + 3) : TSimd.Zero;
        TVector c01 = c00, c02 = c00, c03 = c00, c04 = c00, c05 = c00;
        TVector c11 = c10, c12 = c10, c13 = c10, c14 = c10, c15 = c10;
        TVector c21 = c20, c22 = c20, c23 = c20, c24 = c20, c25 = c20;
        TVector c31 = c30, c32 = c30, c33 = c30, c34 = c30, c35 = c30;
        for (var tap = tile->Taps; tap > 0; tap--)
        {
            var x = source + *offset++;
            var f0 = TSimd.Broadcast(w0);
            var f1 = TRows.Value > 1 ? TSimd.Broadcast(w0 + step) : TSimd.Zero;
            var f2 = TRows.Value > 2 ? TSimd.Broadcast(w0 + (step * 2)) : TSimd.Zero;
            var f3 = TRows.Value > 3 ? TSimd.Broadcast(w0 + (step * 3)) : TSimd.Zero;
            MultiplyAdd<TRows>(x, f0, f1, f2, f3, ref c00, ref c10, ref c20, ref c30);
            if (TRegisters.Value > 1)
                MultiplyAdd<TRows>(x + (TSimd.Count * 1), f0, f1, f2, f3, ref c01, ref c11, ref c21, ref c31);
            if (TRegisters.Value > 2)
                MultiplyAdd<TRows>(x + (TSimd.Count * 2), f0, f1, f2, f3, ref c02, ref c12, ref c22, ref c32);
            if (TRegisters.Value > 3)
                MultiplyAdd<TRows>(x + (TSimd.Count * 3), f0, f1, f2, f3, ref c03, ref c13, ref c23, ref c33);
            if (TRegisters.Value > 4)
                MultiplyAdd<TRows>(x + (TSimd.Count * 4), f0, f1, f2, f3, ref c04, ref c14, ref c24, ref c34);
            if (TRegisters.Value > 5)
                MultiplyAdd<TRows>(x + (TSimd.Count * 5), f0, f1, f2, f3, ref c05, ref c15, ref c25, ref c35);
            w0++;
        }

        Finish<TCompress, TRows>(tile, 0, c00, c10, c20, c30);
        if (TRegisters.Value > 1)
            Finish<TCompress, TRows>(tile, 1, c01, c11, c21, c31);
        if (TRegisters.Value > 2)
            Finish<TCompress, TRows>(tile, 2, c02, c12, c22, c32);
        if (TRegisters.Value > 3)
            Finish<TCompress, TRows>(tile, 3, c03, c13, c23, c33);
        if (TRegisters.Value > 4)
            Finish<TCompress, TRows>(tile, 4, c04, c14, c24, c34);
        if (TRegisters.Value > 5)
            Finish<TCompress, TRows>(tile, 5, c05, c15, c25, c35);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAdd<TRows>(
        T* source, TVector f0, TVector f1, TVector f2, TVector f3,
        ref TVector c0, ref TVector c1, ref TVector c2, ref TVector c3)
        where TRows : struct, ICount
    {
        var value = TSimd.Load(source);
        c0 = TSimd.MultiplyAdd(f0, value, c0);
        if (TRows.Value > 1)
            c1 = TSimd.MultiplyAdd(f1, value, c1);
        if (TRows.Value > 2)
            c2 = TSimd.MultiplyAdd(f2, value, c2);
        if (TRows.Value > 3)
            c3 = TSimd.MultiplyAdd(f3, value, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TCompress, TRows>(
        FlatTile<T>* tile, int register, TVector c0, TVector c1, TVector c2, TVector c3)
        where TCompress : struct, ICount
        where TRows : struct, ICount
    {
        var store = new FlatStore<TSimd, TVector, T>(tile, register, TCompress.Value == 1);
        store.Run<TCompress>(0, c0);
        if (TRows.Value > 1)
            store.Run<TCompress>(1, c1);
        if (TRows.Value > 2)
            store.Run<TCompress>(2, c2);
        if (TRows.Value > 3)
            store.Run<TCompress>(3, c3);
    }
}
