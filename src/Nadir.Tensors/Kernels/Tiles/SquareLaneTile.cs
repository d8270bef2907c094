using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Weight gradients of up to 8 output channels by 3 taps.</summary>
internal static unsafe class SquareLaneTile<TSimd, TVector, T>
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
            case 5: Run<TTaps, Count5>(tile); break;
            case 6: Run<TTaps, Count6>(tile); break;
            case 7: Run<TTaps, Count7>(tile); break;
            case 8: Run<TTaps, Count8>(tile); break;
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
        var c10 = TRows.Value > 1 ? TSimd.Load(sums + (sumStep * 1)) : TSimd.Zero;
        var c11 = TRows.Value > 1 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 1) + (TSimd.Count * 1)) : TSimd.Zero;
        var c12 = TRows.Value > 1 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 1) + (TSimd.Count * 2)) : TSimd.Zero;
        var c20 = TRows.Value > 2 ? TSimd.Load(sums + (sumStep * 2)) : TSimd.Zero;
        var c21 = TRows.Value > 2 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 2) + (TSimd.Count * 1)) : TSimd.Zero;
        var c22 = TRows.Value > 2 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 2) + (TSimd.Count * 2)) : TSimd.Zero;
        var c30 = TRows.Value > 3 ? TSimd.Load(sums + (sumStep * 3)) : TSimd.Zero;
        var c31 = TRows.Value > 3 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 3) + (TSimd.Count * 1)) : TSimd.Zero;
        var c32 = TRows.Value > 3 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 3) + (TSimd.Count * 2)) : TSimd.Zero;
        var c40 = TRows.Value > 4 ? TSimd.Load(sums + (sumStep * 4)) : TSimd.Zero;
        var c41 = TRows.Value > 4 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 4) + (TSimd.Count * 1)) : TSimd.Zero;
        var c42 = TRows.Value > 4 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 4) + (TSimd.Count * 2)) : TSimd.Zero;
        var c50 = TRows.Value > 5 ? TSimd.Load(sums + (sumStep * 5)) : TSimd.Zero;
        var c51 = TRows.Value > 5 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 5) + (TSimd.Count * 1)) : TSimd.Zero;
        var c52 = TRows.Value > 5 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 5) + (TSimd.Count * 2)) : TSimd.Zero;
        var c60 = TRows.Value > 6 ? TSimd.Load(sums + (sumStep * 6)) : TSimd.Zero;
        var c61 = TRows.Value > 6 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 6) + (TSimd.Count * 1)) : TSimd.Zero;
        var c62 = TRows.Value > 6 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 6) + (TSimd.Count * 2)) : TSimd.Zero;
        var c70 = TRows.Value > 7 ? TSimd.Load(sums + (sumStep * 7)) : TSimd.Zero;
        var c71 = TRows.Value > 7 && TTaps.Value > 1 ? TSimd.Load(sums + (sumStep * 7) + (TSimd.Count * 1)) : TSimd.Zero;
        var c72 = TRows.Value > 7 && TTaps.Value > 2 ? TSimd.Load(sums + (sumStep * 7) + (TSimd.Count * 2)) : TSimd.Zero;
        var o0 = tile->Offsets[0];
        var o1 = TTaps.Value > 1 ? tile->Offsets[1] : 0;
        var o2 = TTaps.Value > 2 ? tile->Offsets[2] : 0;
        for (var image = 0; image < tile->Images; image++)
        {
            var s0 = tile->Slopes + (image * tile->SlopeImage);
            var s4 = s0 + (step * 4);
            var source = tile->Source + (image * tile->SourceImage);
            var x0 = source + o0;
            var x1 = source + o1;
            var x2 = source + o2;
            for (var register = tile->Registers; register > 0; register--)
            {
                var b0 = TSimd.Load(x0);
                var b1 = TTaps.Value > 1 ? TSimd.Load(x1) : TSimd.Zero;
                var b2 = TTaps.Value > 2 ? TSimd.Load(x2) : TSimd.Zero;
                MultiplyAdd<TTaps>(s0, b0, b1, b2, ref c00, ref c01, ref c02);
                if (TRows.Value > 1)
                    MultiplyAdd<TTaps>(s0 + step, b0, b1, b2, ref c10, ref c11, ref c12);
                if (TRows.Value > 2)
                    MultiplyAdd<TTaps>(s0 + (step * 2), b0, b1, b2, ref c20, ref c21, ref c22);
                if (TRows.Value > 3)
                    MultiplyAdd<TTaps>(s0 + (step * 3), b0, b1, b2, ref c30, ref c31, ref c32);
                if (TRows.Value > 4)
                    MultiplyAdd<TTaps>(s4, b0, b1, b2, ref c40, ref c41, ref c42);
                if (TRows.Value > 5)
                    MultiplyAdd<TTaps>(s4 + step, b0, b1, b2, ref c50, ref c51, ref c52);
                if (TRows.Value > 6)
                    MultiplyAdd<TTaps>(s4 + (step * 2), b0, b1, b2, ref c60, ref c61, ref c62);
                if (TRows.Value > 7)
                    MultiplyAdd<TTaps>(s4 + (step * 3), b0, b1, b2, ref c70, ref c71, ref c72);
                s0 += TSimd.Count;
                s4 += TSimd.Count;
                x0 += TSimd.Count;
                x1 += TSimd.Count;
                x2 += TSimd.Count;
            }
        }

        TSimd.Store(c00, sums);
        if (TTaps.Value > 1)
            TSimd.Store(c01, sums + (TSimd.Count * 1));
        if (TTaps.Value > 2)
            TSimd.Store(c02, sums + (TSimd.Count * 2));
        if (TRows.Value > 1)
            TSimd.Store(c10, sums + (sumStep * 1));
        if (TRows.Value > 1 && TTaps.Value > 1)
            TSimd.Store(c11, sums + (sumStep * 1) + (TSimd.Count * 1));
        if (TRows.Value > 1 && TTaps.Value > 2)
            TSimd.Store(c12, sums + (sumStep * 1) + (TSimd.Count * 2));
        if (TRows.Value > 2)
            TSimd.Store(c20, sums + (sumStep * 2));
        if (TRows.Value > 2 && TTaps.Value > 1)
            TSimd.Store(c21, sums + (sumStep * 2) + (TSimd.Count * 1));
        if (TRows.Value > 2 && TTaps.Value > 2)
            TSimd.Store(c22, sums + (sumStep * 2) + (TSimd.Count * 2));
        if (TRows.Value > 3)
            TSimd.Store(c30, sums + (sumStep * 3));
        if (TRows.Value > 3 && TTaps.Value > 1)
            TSimd.Store(c31, sums + (sumStep * 3) + (TSimd.Count * 1));
        if (TRows.Value > 3 && TTaps.Value > 2)
            TSimd.Store(c32, sums + (sumStep * 3) + (TSimd.Count * 2));
        if (TRows.Value > 4)
            TSimd.Store(c40, sums + (sumStep * 4));
        if (TRows.Value > 4 && TTaps.Value > 1)
            TSimd.Store(c41, sums + (sumStep * 4) + (TSimd.Count * 1));
        if (TRows.Value > 4 && TTaps.Value > 2)
            TSimd.Store(c42, sums + (sumStep * 4) + (TSimd.Count * 2));
        if (TRows.Value > 5)
            TSimd.Store(c50, sums + (sumStep * 5));
        if (TRows.Value > 5 && TTaps.Value > 1)
            TSimd.Store(c51, sums + (sumStep * 5) + (TSimd.Count * 1));
        if (TRows.Value > 5 && TTaps.Value > 2)
            TSimd.Store(c52, sums + (sumStep * 5) + (TSimd.Count * 2));
        if (TRows.Value > 6)
            TSimd.Store(c60, sums + (sumStep * 6));
        if (TRows.Value > 6 && TTaps.Value > 1)
            TSimd.Store(c61, sums + (sumStep * 6) + (TSimd.Count * 1));
        if (TRows.Value > 6 && TTaps.Value > 2)
            TSimd.Store(c62, sums + (sumStep * 6) + (TSimd.Count * 2));
        if (TRows.Value > 7)
            TSimd.Store(c70, sums + (sumStep * 7));
        if (TRows.Value > 7 && TTaps.Value > 1)
            TSimd.Store(c71, sums + (sumStep * 7) + (TSimd.Count * 1));
        if (TRows.Value > 7 && TTaps.Value > 2)
            TSimd.Store(c72, sums + (sumStep * 7) + (TSimd.Count * 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAdd<TTaps>(
        T* slopes, TVector b0, TVector b1, TVector b2, ref TVector c0, ref TVector c1, ref TVector c2)
        where TTaps : struct, ICount
    {
        var slope = TSimd.Load(slopes);
        c0 = TSimd.MultiplyAdd(slope, b0, c0);
        if (TTaps.Value > 1)
            c1 = TSimd.MultiplyAdd(slope, b1, c1);
        if (TTaps.Value > 2)
            c2 = TSimd.MultiplyAdd(slope, b2, c2);
    }
}
