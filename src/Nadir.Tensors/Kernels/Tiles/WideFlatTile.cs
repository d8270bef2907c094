using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Tiles of up to 4 output channels by 6 registers of positions: few channels.</summary>
internal static unsafe class WideFlatTile<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>Runs a tile of 1 to <c>TSimd.WideRows</c> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(FlatTile<T>* tile, int rows, int registers)
    {
        var far = tile->Registers[registers - 1].Place + TSimd.Count <= tile->Limit;
        switch (tile->Store)
        {
            case FlatStore<TSimd, TVector, T>.Compressed when far: Run<Count1>(tile, rows, registers); break;
            case FlatStore<TSimd, TVector, T>.Compressed: Run<Count2>(tile, rows, registers); break;
            case FlatStore<TSimd, TVector, T>.Straight when far: Run<Count3>(tile, rows, registers); break;
            case FlatStore<TSimd, TVector, T>.Straight: Run<Count4>(tile, rows, registers); break;
            default: Run<Count0>(tile, rows, registers); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TKind>(FlatTile<T>* tile, int rows, int registers)
        where TKind : struct, ICount
    {
        switch (registers)
        {
            case 1: Run<TKind, Count1>(tile, rows); break;
            case 2: Run<TKind, Count2>(tile, rows); break;
            case 3: Run<TKind, Count3>(tile, rows); break;
            case 4: Run<TKind, Count4>(tile, rows); break;
            case 5: Run<TKind, Count5>(tile, rows); break;
            case 6: Run<TKind, Count6>(tile, rows); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TKind, TRegisters>(FlatTile<T>* tile, int rows)
        where TKind : struct, ICount
        where TRegisters : struct, ICount
    {
        switch (rows)
        {
            case 1: Run<TKind, TRegisters, Count1>(tile); break;
            case 2: Run<TKind, TRegisters, Count2>(tile); break;
            case 3: Run<TKind, TRegisters, Count3>(tile); break;
            case 4: Run<TKind, TRegisters, Count4>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TKind, TRegisters, TRows>(FlatTile<T>* tile)
        where TKind : struct, ICount
        where TRegisters : struct, ICount
        where TRows : struct, ICount
    {
        var step = tile->WeightStep;
        var w0 = tile->Weights;
        var start = tile->Start;
        var register = tile->Registers;
        var x0 = tile->Source + register->Start;
        var x1 = tile->Source + (TRegisters.Value > 1 ? register[1].Start : 0);
        var x2 = tile->Source + (TRegisters.Value > 2 ? register[2].Start : 0);
        var x3 = tile->Source + (TRegisters.Value > 3 ? register[3].Start : 0);
        var x4 = tile->Source + (TRegisters.Value > 4 ? register[4].Start : 0);
        var x5 = tile->Source + (TRegisters.Value > 5 ? register[5].Start : 0);
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
            var at = *offset++;
            var f0 = TSimd.Broadcast(w0);
            var f1 = TRows.Value > 1 ? TSimd.Broadcast(w0 + step) : TSimd.Zero;
            var f2 = TRows.Value > 2 ? TSimd.Broadcast(w0 + (step * 2)) : TSimd.Zero;
            var f3 = TRows.Value > 3 ? TSimd.Broadcast(w0 + (step * 3)) : TSimd.Zero;
            MultiplyAdd<TRows>(x0 + at, f0, f1, f2, f3, ref c00, ref c10, ref c20, ref c30);
            if (TRegisters.Value > 1)
                MultiplyAdd<TRows>(x1 + at, f0, f1, f2, f3, ref c01, ref c11, ref c21, ref c31);
            if (TRegisters.Value > 2)
                MultiplyAdd<TRows>(x2 + at, f0, f1, f2, f3, ref c02, ref c12, ref c22, ref c32);
            if (TRegisters.Value > 3)
                MultiplyAdd<TRows>(x3 + at, f0, f1, f2, f3, ref c03, ref c13, ref c23, ref c33);
            if (TRegisters.Value > 4)
                MultiplyAdd<TRows>(x4 + at, f0, f1, f2, f3, ref c04, ref c14, ref c24, ref c34);
            if (TRegisters.Value > 5)
                MultiplyAdd<TRows>(x5 + at, f0, f1, f2, f3, ref c05, ref c15, ref c25, ref c35);
            w0++;
        }

        Finish<TKind, TRows>(tile, 0, c00, c10, c20, c30);
        if (TRegisters.Value > 1)
            Finish<TKind, TRows>(tile, 1, c01, c11, c21, c31);
        if (TRegisters.Value > 2)
            Finish<TKind, TRows>(tile, 2, c02, c12, c22, c32);
        if (TRegisters.Value > 3)
            Finish<TKind, TRows>(tile, 3, c03, c13, c23, c33);
        if (TRegisters.Value > 4)
            Finish<TKind, TRows>(tile, 4, c04, c14, c24, c34);
        if (TRegisters.Value > 5)
            Finish<TKind, TRows>(tile, 5, c05, c15, c25, c35);
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
    private static void Finish<TKind, TRows>(
        FlatTile<T>* tile, int register, TVector c0, TVector c1, TVector c2, TVector c3)
        where TKind : struct, ICount
        where TRows : struct, ICount
    {
        var store = new FlatStore<TSimd, TVector, T>(tile, register, TKind.Value);
        store.Run<TKind>(0, c0);
        if (TRows.Value > 1)
            store.Run<TKind>(1, c1);
        if (TRows.Value > 2)
            store.Run<TKind>(2, c2);
        if (TRows.Value > 3)
            store.Run<TKind>(3, c3);
    }
}
