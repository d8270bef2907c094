using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Weight gradients of up to 4 output channels by 6 taps.</summary>
internal static unsafe class WideLaneTile<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(LaneTile<T>* tile, int rows, int taps)
    {
        if (tile->Places == null)
            Run<Count0>(tile, rows, taps);
        else
            Run<Count1>(tile, rows, taps);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TPlaced>(LaneTile<T>* tile, int rows, int taps)
        where TPlaced : struct, ICount
    {
        switch (taps)
        {
            case 1: Run<TPlaced, Count1>(tile, rows); break;
            case 2: Run<TPlaced, Count2>(tile, rows); break;
            case 3: Run<TPlaced, Count3>(tile, rows); break;
            case 4: Run<TPlaced, Count4>(tile, rows); break;
            case 5: Run<TPlaced, Count5>(tile, rows); break;
            case 6: Run<TPlaced, Count6>(tile, rows); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TPlaced, TTaps>(LaneTile<T>* tile, int rows)
        where TPlaced : struct, ICount
        where TTaps : struct, ICount
    {
        switch (rows)
        {
            case 1: Run<TPlaced, TTaps, Count1>(tile); break;
            case 2: Run<TPlaced, TTaps, Count2>(tile); break;
            case 3: Run<TPlaced, TTaps, Count3>(tile); break;
            case 4: Run<TPlaced, TTaps, Count4>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TPlaced, TTaps, TRows>(LaneTile<T>* tile)
        where TPlaced : struct, ICount
        where TTaps : struct, ICount
        where TRows : struct, ICount
    {
        var step = tile->SlopeStep;
        var sums = tile->Sums;
        var sumStep = tile->SumStep;
        var c00 = Begin<TTaps, TRows>(sums, sumStep, 0, 0);
        var c01 = Begin<TTaps, TRows>(sums, sumStep, 0, 1);
        var c02 = Begin<TTaps, TRows>(sums, sumStep, 0, 2);
        var c03 = Begin<TTaps, TRows>(sums, sumStep, 0, 3);
        var c04 = Begin<TTaps, TRows>(sums, sumStep, 0, 4);
        var c05 = Begin<TTaps, TRows>(sums, sumStep, 0, 5);
        var c10 = Begin<TTaps, TRows>(sums, sumStep, 1, 0);
        var c11 = Begin<TTaps, TRows>(sums, sumStep, 1, 1);
        var c12 = Begin<TTaps, TRows>(sums, sumStep, 1, 2);
        var c13 = Begin<TTaps, TRows>(sums, sumStep, 1, 3);
        var c14 = Begin<TTaps, TRows>(sums, sumStep, 1, 4);
        var c15 = Begin<TTaps, TRows>(sums, sumStep, 1, 5);
        var c20 = Begin<TTaps, TRows>(sums, sumStep, 2, 0);
        var c21 = Begin<TTaps, TRows>(sums, sumStep, 2, 1);
        var c22 = Begin<TTaps, TRows>(sums, sumStep, 2, 2);
        var c23 = Begin<TTaps, TRows>(sums, sumStep, 2, 3);
        var c24 = Begin<TTaps, TRows>(sums, sumStep, 2, 4);
        var c25 = Begin<TTaps, TRows>(sums, sumStep, 2, 5);
        var c30 = Begin<TTaps, TRows>(sums, sumStep, 3, 0);
        var c31 = Begin<TTaps, TRows>(sums, sumStep, 3, 1);
        var c32 = Begin<TTaps, TRows>(sums, sumStep, 3, 2);
        var c33 = Begin<TTaps, TRows>(sums, sumStep, 3, 3);
        var c34 = Begin<TTaps, TRows>(sums, sumStep, 3, 4);
        var c35 = Begin<TTaps, TRows>(sums, sumStep, 3, 5);
        var o0 = tile->Offsets[0];
        var o1 = TTaps.Value > 1 ? tile->Offsets[1] : 0;
        var o2 = TTaps.Value > 2 ? tile->Offsets[2] : 0;
        var o3 = TTaps.Value > 3 ? tile->Offsets[3] : 0;
        var o4 = TTaps.Value > 4 ? tile->Offsets[4] : 0;
        var o5 = TTaps.Value > 5 ? tile->Offsets[5] : 0;
        for (var image = 0; image < tile->Images; image++)
        {
            var s0 = tile->Slopes + (image * tile->SlopeImage);
            var source = tile->Source + (image * tile->SourceImage);
            var x0 = source + o0;
            var x1 = source + o1;
            var x2 = source + o2;
            var x3 = source + o3;
            var x4 = source + o4;
            var x5 = source + o5;
            var place = tile->Places;
            nint at = 0;
            for (var register = tile->Registers; register > 0; register--)
            {
                if (TPlaced.Value > 0)
                    at = place++->Start;
                var d0 = TSimd.Load(s0);
                var d1 = TRows.Value > 1 ? TSimd.Load(s0 + step) : TSimd.Zero;
                var d2 = TRows.Value > 2 ? TSimd.Load(s0 + (step * 2)) : TSimd.Zero;
                var d3 = TRows.Value > 3 ? TSimd.Load(s0 + (step * 3)) : TSimd.Zero;
                MultiplyAdd<TRows>(x0 + at, d0, d1, d2, d3, ref c00, ref c10, ref c20, ref c30);
                if (TTaps.Value > 1)
                    MultiplyAdd<TRows>(x1 + at, d0, d1, d2, d3, ref c01, ref c11, ref c21, ref c31);
                if (TTaps.Value > 2)
                    MultiplyAdd<TRows>(x2 + at, d0, d1, d2, d3, ref c02, ref c12, ref c22, ref c32);
                if (TTaps.Value > 3)
                    MultiplyAdd<TRows>(x3 + at, d0, d1, d2, d3, ref c03, ref c13, ref c23, ref c33);
                if (TTaps.Value > 4)
                    MultiplyAdd<TRows>(x4 + at, d0, d1, d2, d3, ref c04, ref c14, ref c24, ref c34);
                if (TTaps.Value > 5)
                    MultiplyAdd<TRows>(x5 + at, d0, d1, d2, d3, ref c05, ref c15, ref c25, ref c35);
                if (TPlaced.Value == 0)
                    at += TSimd.Count;
                s0 += TSimd.Count;
            }
        }

        Keep<TTaps, TRows>(sums, sumStep, 0, 0, c00);
        Keep<TTaps, TRows>(sums, sumStep, 0, 1, c01);
        Keep<TTaps, TRows>(sums, sumStep, 0, 2, c02);
        Keep<TTaps, TRows>(sums, sumStep, 0, 3, c03);
        Keep<TTaps, TRows>(sums, sumStep, 0, 4, c04);
        Keep<TTaps, TRows>(sums, sumStep, 0, 5, c05);
        Keep<TTaps, TRows>(sums, sumStep, 1, 0, c10);
        Keep<TTaps, TRows>(sums, sumStep, 1, 1, c11);
        Keep<TTaps, TRows>(sums, sumStep, 1, 2, c12);
        Keep<TTaps, TRows>(sums, sumStep, 1, 3, c13);
        Keep<TTaps, TRows>(sums, sumStep, 1, 4, c14);
        Keep<TTaps, TRows>(sums, sumStep, 1, 5, c15);
        Keep<TTaps, TRows>(sums, sumStep, 2, 0, c20);
        Keep<TTaps, TRows>(sums, sumStep, 2, 1, c21);
        Keep<TTaps, TRows>(sums, sumStep, 2, 2, c22);
        Keep<TTaps, TRows>(sums, sumStep, 2, 3, c23);
        Keep<TTaps, TRows>(sums, sumStep, 2, 4, c24);
        Keep<TTaps, TRows>(sums, sumStep, 2, 5, c25);
        Keep<TTaps, TRows>(sums, sumStep, 3, 0, c30);
        Keep<TTaps, TRows>(sums, sumStep, 3, 1, c31);
        Keep<TTaps, TRows>(sums, sumStep, 3, 2, c32);
        Keep<TTaps, TRows>(sums, sumStep, 3, 3, c33);
        Keep<TTaps, TRows>(sums, sumStep, 3, 4, c34);
        Keep<TTaps, TRows>(sums, sumStep, 3, 5, c35);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Begin<TTaps, TRows>(T* sums, nint step, int row, int tap)
        where TTaps : struct, ICount
        where TRows : struct, ICount =>
        row < TRows.Value && tap < TTaps.Value ? TSimd.Load(sums + (step * row) + (TSimd.Count * tap)) : TSimd.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep<TTaps, TRows>(T* sums, nint step, int row, int tap, TVector value)
        where TTaps : struct, ICount
        where TRows : struct, ICount
    {
        if (row < TRows.Value && tap < TTaps.Value)
            TSimd.Store(value, sums + (step * row) + (TSimd.Count * tap));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAdd<TRows>(
        T* source, TVector d0, TVector d1, TVector d2, TVector d3,
        ref TVector c0, ref TVector c1, ref TVector c2, ref TVector c3)
        where TRows : struct, ICount
    {
        var value = TSimd.Load(source);
        c0 = TSimd.MultiplyAdd(d0, value, c0);
        if (TRows.Value > 1)
            c1 = TSimd.MultiplyAdd(d1, value, c1);
        if (TRows.Value > 2)
            c2 = TSimd.MultiplyAdd(d2, value, c2);
        if (TRows.Value > 3)
            c3 = TSimd.MultiplyAdd(d3, value, c3);
    }
}
