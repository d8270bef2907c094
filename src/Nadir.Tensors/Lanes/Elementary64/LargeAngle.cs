using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Angles of 10⁹ and more, less their nearest number of quarter turns, one at a time (Payne and Hanek 1983).</summary>
internal static class LargeAngle
{
    internal const double Begin = 1e9;

    // 2/π behind the binary point, in words; written out by exact arithmetic with 2,000 bits.
    private static ReadOnlySpan<ulong> InverseQuarter =>
    [
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484,
        0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
        0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B,
        0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>An angle less its nearest number of quarter turns, with the digits behind the last, for any angle.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static L QuarterTurns<L>(L x, out L turns, out L low)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var rest = Elementary64.QuarterTurns(x, out turns, out low);
        Span<double> angles = stackalloc double[L.Width];
        Span<double> rests = stackalloc double[L.Width];
        Span<double> lows = stackalloc double[L.Width];
        Span<double> counts = stackalloc double[L.Width];
        L.Store(x, ref angles[0], 0);
        L.Store(rest, ref rests[0], 0);
        L.Store(low, ref lows[0], 0);
        L.Store(turns, ref counts[0], 0);
        for (var i = 0; i < angles.Length; i++)
            if (Math.Abs(angles[i]) > Begin)
                counts[i] = BitConverter.Int64BitsToDouble(Reduce(angles[i], out rests[i], out lows[i]));
        low = L.Load(in lows[0], 0);
        turns = L.Load(in counts[0], 0);
        return L.Load(in rests[0], 0);
    }

    private static long Reduce(double x, out double rest, out double low)
    {
        if (!double.IsFinite(x))
        {
            (rest, low) = (double.NaN, 0);
            return 0;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var mantissa = (ulong)(bits & 0x000FFFFFFFFFFFFF) | 0x0010000000000000;
        var exponent = (int)((bits >> 52) & 0x7FF) - 1075;

        // x·2/π in fours of turns: the bits of 2/π that give whole fours are left away, 192 behind them are enough.
        var third = (UInt128)mantissa * Word(exponent + 126);
        var second = (UInt128)mantissa * Word(exponent + 62) + (third >> 64);
        var first = unchecked(mantissa * Word(exponent - 2) + (ulong)(second >> 64));
        var turns = (long)(first >> 62);
        var high = new UInt128((first << 2) | ((ulong)second >> 62), ((ulong)second << 2) | ((ulong)third >> 62));
        var sign = 1;
        if (high >> 127 != 0)
        {
            // The fraction is nearer to the next turn; the words below are too small to matter in its complement.
            high = UInt128.MaxValue - high;
            (turns, sign) = (turns + 1, -1);
        }

        var zeros = (int)UInt128.LeadingZeroCount(high);
        high <<= zeros;
        var main = (double)(ulong)(high >> 75);
        var tail = Math.ScaleB((double)(ulong)(high >> 11 & ulong.MaxValue), -64);
        var product = main * Elementary64.QuarterHigh;
        var productLow = Math.FusedMultiplyAdd(main, Elementary64.QuarterHigh, -product)
            + main * Elementary64.QuarterMiddle + tail * Elementary64.QuarterHigh;
        var scale = Math.ScaleB(x < 0 ? -sign : sign, -53 - zeros);
        rest = product + productLow;
        low = ((product - rest) + productLow) * scale;
        rest *= scale;
        return x < 0 ? -turns : turns;
    }

    /// <summary>64 bits of 2/π from a bit on; 0 before the point.</summary>
    private static ulong Word(int bit)
    {
        var index = bit >> 6;
        var shift = bit & 63;
        var here = index < 0 ? 0 : InverseQuarter[index];
        var next = index + 1 < 0 ? 0 : InverseQuarter[index + 1];
        return shift == 0 ? here : (here << shift) | (next >> (64 - shift));
    }
}
