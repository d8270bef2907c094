using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Weight gradients of up to 4 output channels by 6 taps.</summary>
internal static unsafe class WideLaneTile<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(LaneTile<T>* tile, int rows, int taps)
    {
        switch (taps)
        {
            case 1: Run<Count1>(tile, rows); break;
            case 2: Run<Count2>(tile, rows); break;
            case 3: Run<Count3>(tile, rows); break;
            case 4: Run<Count4>(tile, rows); break;
            case 5: Run<Count5>(tile, rows); break;
            case 6: Run<Count6>(tile, rows); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TTaps>(LaneTile<T>* tile, int rows)
        where TTaps : struct, ICount
    {
        switch (rows)
        {
            case 1: Run<TTaps, Count1>(tile); break;
            case 2: Run<TTaps, Count2>(tile); break;
            case 3: Run<TTaps, Count3>(tile); break;
            case 4: Run<TTaps, Count4>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TTaps, TRows>(LaneTile<T>* tile)
        where TTaps : struct, ICount
        where TRows : struct, ICount
    {
        var step = tile->SlopeStep;
        var sums = tile->Sums;
        var sumStep = tile->SumStep;
        var c00 = TSimd.Load(sums);
        var c01 = TTaps.Value > 1 ? TSimd.Load(sums + (TSimd.Count * 1)) : TSimd.Zero;
        var c02 = TTaps.Value > 2 ? TSimd.Load(sums + (TSimd.Count * 2)) : TSimd.Zero;
        var c03 = TTaps.Value > 3 ? TSimd.Load(sums + (TSimd.Count * 3)) : TSimd.Zero;
        var c04 = TTaps.Value > 4 ? TSimd.Load(sums + (TSimd.Count * 4)) : TSimd.Zero;
        var c05 = TTaps.Value > 5 ? TSimd.Load(sums + (TSimd.Count * 5)) : TSimd.Zero;
        var c10 = TRows.Value > 1 ? TSimd.Load(sums + (sumStep * 1)) : TSimd.Zero;
        var c11 = TRows.Value > 1 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 1) + (TSimd.Count * 1)) : TSimd.Zero;
        var c12 = TRows.Value > 1 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 1) + (TSimd.Count * 2)) : TSimd.Zero;
        var c13 = TRows.Value > 1 && TTaps.Value > 3 ? TSimd.Load(sums + (sumStep * 1) + (TSimd.Count * 3)) : TSimd.Zero;
        var c14 = TRows.Value > 1 && TTaps.Value > 4 ? TSimd.Load(sums + (sumStep * 1) + (TSimd.Count * 4)) : TSimd.Zero;
        var c15 = TRows.Value > 1 && TTaps.Value > 5 ? TSimd.Load(sums + (sumStep * 1) + (TSimd.Count * 5)) : TSimd.Zero;
        var c20 = TRows.Value > 2 ? TSimd.Load(sums + (sumStep * 2)) : TSimd.Zero;
        var c21 = TRows.Value > 2 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 2) + (TSimd.Count * 1)) : TSimd.Zero;
        var c22 = TRows.Value > 2 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 2) + (TSimd.Count * 2)) : TSimd.Zero;
        var c23 = TRows.Value > 2 && TTaps.Value > 3 ? TSimd.Load(sums + (sumStep * 2) + (TSimd.Count * 3)) : TSimd.Zero;
        var c24 = TRows.Value > 2 && TTaps.Value > 4 ? TSimd.Load(sums + (sumStep * 2) + (TSimd.Count * 4)) : TSimd.Zero;
        var c25 = TRows.Value > 2 && TTaps.Value > 5 ? TSimd.Load(sums + (sumStep * 2) + (TSimd.Count * 5)) : TSimd.Zero;
        var c30 = TRows.Value > 3 ? TSimd.Load(sums + (sumStep * 3)) : TSimd.Zero;
        var c31 = TRows.Value > 3 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 3) + (TSimd.Count * 1)) : TSimd.Zero;
        var c32 = TRows.Value > 3 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 3) + (TSimd.Count * 2)) : TSimd.Zero;
        var c33 = TRows.Value > 3 && TTaps.Value > 3 ? TSimd.Load(sums + (sumStep * 3) + (TSimd.Count * 3)) : TSimd.Zero;
        var c34 = TRows.Value > 3 && TTaps.Value > 4 ? TSimd.Load(sums + (sumStep * 3) + (TSimd.Count * 4)) : TSimd.Zero;
        var c35 = TRows.Value > 3 && TTaps.Value > 5 ? TSimd.Load(sums + (sumStep * 3) + (TSimd.Count * 5)) : TSimd.Zero;
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
            for (var register = tile->Registers; register > 0; register--)
            {
                var d0 = TSimd.Load(s0);
                var d1 = TRows.Value > 1 ? TSimd.Load(s0 + step) : TSimd.Zero;
                var d2 = TRows.Value > 2 ? TSimd.Load(s0 + (step * 2)) : TSimd.Zero;
                var d3 = TRows.Value > 3 ? TSimd.Load(s0 + (step * 3)) : TSimd.Zero;
                MultiplyAdd<TRows>(x0, d0, d1, d2, d3, ref c00, ref c10, ref c20, ref c30);
                if (TTaps.Value > 1)
                    MultiplyAdd<TRows>(x1, d0, d1, d2, d3, ref c01, ref c11, ref c21, ref c31);
                if (TTaps.Value > 2)
                    MultiplyAdd<TRows>(x2, d0, d1, d2, d3, ref c02, ref c12, ref c22, ref c32);
                if (TTaps.Value > 3)
                    MultiplyAdd<TRows>(x3, d0, d1, d2, d3, ref c03, ref c13, ref c23, ref c33);
                if (TTaps.Value > 4)
                    MultiplyAdd<TRows>(x4, d0, d1, d2, d3, ref c04, ref c14, ref c24, ref c34);
                if (TTaps.Value > 5)
                    MultiplyAdd<TRows>(x5, d0, d1, d2, d3, ref c05, ref c15, ref c25, ref c35);
                s0 += TSimd.Count;
                x0 += TSimd.Count;
                x1 += TSimd.Count;
                x2 += TSimd.Count;
                x3 += TSimd.Count;
                x4 += TSimd.Count;
                x5 += TSimd.Count;
            }
        }

        TSimd.Store(c00, sums);
        if (TTaps.Value > 1)
            TSimd.Store(c01, sums + (TSimd.Count * 1));
        if (TTaps.Value > 2)
            TSimd.Store(c02, sums + (TSimd.Count * 2));
        if (TTaps.Value > 3)
            TSimd.Store(c03, sums + (TSimd.Count * 3));
        if (TTaps.Value > 4)
            TSimd.Store(c04, sums + (TSimd.Count * 4));
        if (TTaps.Value > 5)
            TSimd.Store(c05, sums + (TSimd.Count * 5));
        if (TRows.Value > 1)
            TSimd.Store(c10, sums + (sumStep * 1));
        if (TRows.Value > 1 && TTaps.Value > 1)
            TSimd.Store(c11, sums + (sumStep * 1) + (TSimd.Count * 1));
        if (TRows.Value > 1 && TTaps.Value > 2)
            TSimd.Store(c12, sums + (sumStep * 1) + (TSimd.Count * 2));
        if (TRows.Value > 1 && TTaps.Value > 3)
            TSimd.Store(c13, sums + (sumStep * 1) + (TSimd.Count * 3));
        if (TRows.Value > 1 && TTaps.Value > 4)
            TSimd.Store(c14, sums + (sumStep * 1) + (TSimd.Count * 4));
        if (TRows.Value > 1 && TTaps.Value > 5)
            TSimd.Store(c15, sums + (sumStep * 1) + (TSimd.Count * 5));
        if (TRows.Value > 2)
            TSimd.Store(c20, sums + (sumStep * 2));
        if (TRows.Value > 2 && TTaps.Value > 1)
            TSimd.Store(c21, sums + (sumStep * 2) + (TSimd.Count * 1));
        if (TRows.Value > 2 && TTaps.Value > 2)
            TSimd.Store(c22, sums + (sumStep * 2) + (TSimd.Count * 2));
        if (TRows.Value > 2 && TTaps.Value > 3)
            TSimd.Store(c23, sums + (sumStep * 2) + (TSimd.Count * 3));
        if (TRows.Value > 2 && TTaps.Value > 4)
            TSimd.Store(c24, sums + (sumStep * 2) + (TSimd.Count * 4));
        if (TRows.Value > 2 && TTaps.Value > 5)
            TSimd.Store(c25, sums + (sumStep * 2) + (TSimd.Count * 5));
        if (TRows.Value > 3)
            TSimd.Store(c30, sums + (sumStep * 3));
        if (TRows.Value > 3 && TTaps.Value > 1)
            TSimd.Store(c31, sums + (sumStep * 3) + (TSimd.Count * 1));
        if (TRows.Value > 3 && TTaps.Value > 2)
            TSimd.Store(c32, sums + (sumStep * 3) + (TSimd.Count * 2));
        if (TRows.Value > 3 && TTaps.Value > 3)
            TSimd.Store(c33, sums + (sumStep * 3) + (TSimd.Count * 3));
        if (TRows.Value > 3 && TTaps.Value > 4)
            TSimd.Store(c34, sums + (sumStep * 3) + (TSimd.Count * 4));
        if (TRows.Value > 3 && TTaps.Value > 5)
            TSimd.Store(c35, sums + (sumStep * 3) + (TSimd.Count * 5));
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
