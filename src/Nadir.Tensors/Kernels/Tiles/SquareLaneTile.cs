using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Weight gradients of up to 8 output channels by 3 taps.</summary>
internal static unsafe class SquareLaneTile<TSimd, TVector, T>
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
            case 5: Run<TPlaced, TTaps, Count5>(tile); break;
            case 6: Run<TPlaced, TTaps, Count6>(tile); break;
            case 7: Run<TPlaced, TTaps, Count7>(tile); break;
            case 8: Run<TPlaced, TTaps, Count8>(tile); break;
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
        var c10 = Begin<TTaps, TRows>(sums, sumStep, 1, 0);
        var c11 = Begin<TTaps, TRows>(sums, sumStep, 1, 1);
        var c12 = Begin<TTaps, TRows>(sums, sumStep, 1, 2);
        var c20 = Begin<TTaps, TRows>(sums, sumStep, 2, 0);
        var c21 = Begin<TTaps, TRows>(sums, sumStep, 2, 1);
        var c22 = Begin<TTaps, TRows>(sums, sumStep, 2, 2);
        var c30 = Begin<TTaps, TRows>(sums, sumStep, 3, 0);
        var c31 = Begin<TTaps, TRows>(sums, sumStep, 3, 1);
        var c32 = Begin<TTaps, TRows>(sums, sumStep, 3, 2);
        var c40 = Begin<TTaps, TRows>(sums, sumStep, 4, 0);
        var c41 = Begin<TTaps, TRows>(sums, sumStep, 4, 1);
        var c42 = Begin<TTaps, TRows>(sums, sumStep, 4, 2);
        var c50 = Begin<TTaps, TRows>(sums, sumStep, 5, 0);
        var c51 = Begin<TTaps, TRows>(sums, sumStep, 5, 1);
        var c52 = Begin<TTaps, TRows>(sums, sumStep, 5, 2);
        var c60 = Begin<TTaps, TRows>(sums, sumStep, 6, 0);
        var c61 = Begin<TTaps, TRows>(sums, sumStep, 6, 1);
        var c62 = Begin<TTaps, TRows>(sums, sumStep, 6, 2);
        var c70 = Begin<TTaps, TRows>(sums, sumStep, 7, 0);
        var c71 = Begin<TTaps, TRows>(sums, sumStep, 7, 1);
        var c72 = Begin<TTaps, TRows>(sums, sumStep, 7, 2);
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
            var place = tile->Places;
            nint at = 0;
            for (var register = tile->Registers; register > 0; register--)
            {
                if (TPlaced.Value > 0)
                    at = place++->Start;
                var b0 = TSimd.Load(x0 + at);
                var b1 = TTaps.Value > 1 ? TSimd.Load(x1 + at) : TSimd.Zero;
                var b2 = TTaps.Value > 2 ? TSimd.Load(x2 + at) : TSimd.Zero;
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
                if (TPlaced.Value == 0)
                    at += TSimd.Count;
                s0 += TSimd.Count;
                s4 += TSimd.Count;
            }
        }

        Keep<TTaps, TRows>(sums, sumStep, 0, 0, c00);
        Keep<TTaps, TRows>(sums, sumStep, 0, 1, c01);
        Keep<TTaps, TRows>(sums, sumStep, 0, 2, c02);
        Keep<TTaps, TRows>(sums, sumStep, 1, 0, c10);
        Keep<TTaps, TRows>(sums, sumStep, 1, 1, c11);
        Keep<TTaps, TRows>(sums, sumStep, 1, 2, c12);
        Keep<TTaps, TRows>(sums, sumStep, 2, 0, c20);
        Keep<TTaps, TRows>(sums, sumStep, 2, 1, c21);
        Keep<TTaps, TRows>(sums, sumStep, 2, 2, c22);
        Keep<TTaps, TRows>(sums, sumStep, 3, 0, c30);
        Keep<TTaps, TRows>(sums, sumStep, 3, 1, c31);
        Keep<TTaps, TRows>(sums, sumStep, 3, 2, c32);
        Keep<TTaps, TRows>(sums, sumStep, 4, 0, c40);
        Keep<TTaps, TRows>(sums, sumStep, 4, 1, c41);
        Keep<TTaps, TRows>(sums, sumStep, 4, 2, c42);
        Keep<TTaps, TRows>(sums, sumStep, 5, 0, c50);
        Keep<TTaps, TRows>(sums, sumStep, 5, 1, c51);
        Keep<TTaps, TRows>(sums, sumStep, 5, 2, c52);
        Keep<TTaps, TRows>(sums, sumStep, 6, 0, c60);
        Keep<TTaps, TRows>(sums, sumStep, 6, 1, c61);
        Keep<TTaps, TRows>(sums, sumStep, 6, 2, c62);
        Keep<TTaps, TRows>(sums, sumStep, 7, 0, c70);
        Keep<TTaps, TRows>(sums, sumStep, 7, 1, c71);
        Keep<TTaps, TRows>(sums, sumStep, 7, 2, c72);
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
