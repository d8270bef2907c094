using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Tiles of up to 8 output channels by 3 registers of positions: 5 channels and more.</summary>
internal static unsafe class SquareFlatTile<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>Runs a tile of 1 to <c>TSimd.SquareRows</c> rows.</summary>
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
            case 5: Run<TKind, TRegisters, Count5>(tile); break;
            case 6: Run<TKind, TRegisters, Count6>(tile); break;
            case 7: Run<TKind, TRegisters, Count7>(tile); break;
            case 8: Run<TKind, TRegisters, Count8>(tile); break;
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
        var w4 = w0 + (step * 4);
        var start = tile->Start;
        var register = tile->Registers;
        var x0 = tile->Source + register->Start;
        var x1 = tile->Source + (TRegisters.Value > 1 ? register[1].Start : 0);
        var x2 = tile->Source + (TRegisters.Value > 2 ? register[2].Start : 0);
        var offset = tile->Offsets;
        var c00 = start != null ? TSimd.Broadcast(start) : TSimd.Zero;
        var c10 = TRows.Value > 1 && start != null ? TSimd.Broadcast(start + 1) : TSimd.Zero;
        var c20 = TRows.Value > 2 && start != null ? TSimd.Broadcast(start + 2) : TSimd.Zero;
        var c30 = TRows.Value > 3 && start != null ? TSimd.Broadcast(start + 3) : TSimd.Zero;
        var c40 = TRows.Value > 4 && start != null ? TSimd.Broadcast(start + 4) : TSimd.Zero;
        var c50 = TRows.Value > 5 && start != null ? TSimd.Broadcast(start + 5) : TSimd.Zero;
        var c60 = TRows.Value > 6 && start != null ? TSimd.Broadcast(start + 6) : TSimd.Zero;
        var c70 = TRows.Value > 7 && start != null ? TSimd.Broadcast(start + 7) : TSimd.Zero;
        TVector c01 = c00, c02 = c00;
        TVector c11 = c10, c12 = c10;
        TVector c21 = c20, c22 = c20;
        TVector c31 = c30, c32 = c30;
        TVector c41 = c40, c42 = c40;
        TVector c51 = c50, c52 = c50;
        TVector c61 = c60, c62 = c60;
        TVector c71 = c70, c72 = c70;
        for (var tap = tile->Taps; tap > 0; tap--)
        {
            var at = *offset++;
            var b0 = TSimd.Load(x0 + at);
            var b1 = TRegisters.Value > 1 ? TSimd.Load(x1 + at) : TSimd.Zero;
            var b2 = TRegisters.Value > 2 ? TSimd.Load(x2 + at) : TSimd.Zero;
            MultiplyAdd<TRegisters>(w0, b0, b1, b2, ref c00, ref c01, ref c02);
            if (TRows.Value > 1)
                MultiplyAdd<TRegisters>(w0 + step, b0, b1, b2, ref c10, ref c11, ref c12);
            if (TRows.Value > 2)
                MultiplyAdd<TRegisters>(w0 + (step * 2), b0, b1, b2, ref c20, ref c21, ref c22);
            if (TRows.Value > 3)
                MultiplyAdd<TRegisters>(w0 + (step * 3), b0, b1, b2, ref c30, ref c31, ref c32);
            if (TRows.Value > 4)
                MultiplyAdd<TRegisters>(w4, b0, b1, b2, ref c40, ref c41, ref c42);
            if (TRows.Value > 5)
                MultiplyAdd<TRegisters>(w4 + step, b0, b1, b2, ref c50, ref c51, ref c52);
            if (TRows.Value > 6)
                MultiplyAdd<TRegisters>(w4 + (step * 2), b0, b1, b2, ref c60, ref c61, ref c62);
            if (TRows.Value > 7)
                MultiplyAdd<TRegisters>(w4 + (step * 3), b0, b1, b2, ref c70, ref c71, ref c72);
            w0++;
            w4++;
        }

        Finish<TKind, TRows>(tile, 0, c00, c10, c20, c30, c40, c50, c60, c70);
        if (TRegisters.Value > 1)
            Finish<TKind, TRows>(tile, 1, c01, c11, c21, c31, c41, c51, c61, c71);
        if (TRegisters.Value > 2)
            Finish<TKind, TRows>(tile, 2, c02, c12, c22, c32, c42, c52, c62, c72);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAdd<TRegisters>(
        T* weight, TVector b0, TVector b1, TVector b2, ref TVector c0, ref TVector c1, ref TVector c2)
        where TRegisters : struct, ICount
    {
        var factor = TSimd.Broadcast(weight);
        c0 = TSimd.MultiplyAdd(factor, b0, c0);
        if (TRegisters.Value > 1)
            c1 = TSimd.MultiplyAdd(factor, b1, c1);
        if (TRegisters.Value > 2)
            c2 = TSimd.MultiplyAdd(factor, b2, c2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TKind, TRows>(
        FlatTile<T>* tile, int register, TVector c0, TVector c1, TVector c2, TVector c3,
        TVector c4, TVector c5, TVector c6, TVector c7)
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
        if (TRows.Value > 4)
            store.Run<TKind>(4, c4);
        if (TRows.Value > 5)
            store.Run<TKind>(5, c5);
        if (TRows.Value > 6)
            store.Run<TKind>(6, c6);
        if (TRows.Value > 7)
            store.Run<TKind>(7, c7);
    }
}
