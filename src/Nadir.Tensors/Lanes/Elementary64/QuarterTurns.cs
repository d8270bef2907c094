using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    private const double InverseQuarter = 0.6366197723675814;
    internal const double QuarterHigh = 1.5707963267948966;
    internal const double QuarterMiddle = 6.123233995736766e-17;
    private const double QuarterLow = -1.4973849048591698e-33;

    /// <summary>An angle less its nearest number of quarter turns, up to 10⁹; the low bits of turns count them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static L QuarterTurns<L>(L x, out L turns)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        turns = L.Fma(x, InverseQuarter, Shifter);
        var n = turns - Shifter;
        return L.Fma(n, -QuarterMiddle, L.Fma(n, -QuarterHigh, x));
    }

    /// <summary>The same with the digits behind the result's last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static L QuarterTurns<L>(L x, out L turns, out L low)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        turns = L.Fma(x, InverseQuarter, Shifter);
        var n = turns - Shifter;

        // Exact: the result's last bit is at 2^-53 or above and the result below 1.
        var first = L.Fma(n, -QuarterHigh, x);

        // The product by the middle part exactly in two, and the exact error of its subtraction.
        var product = n * QuarterMiddle;
        var productLow = L.Fma(n, QuarterMiddle, -product);
        var second = first - product;
        var back = second - first;
        var lost = (first - (second - back)) - (product + back);
        var tail = L.Fma(n, -QuarterLow, lost - productLow);
        var rest = second + tail;
        low = (second - rest) + tail;
        return rest;
    }

    /// <summary>Of sine and cosine of the rest, the one that the quarter asks for, with its sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static L InQuarter<L>(L turns, L sine, L cosine)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        // Bit 0 moves to the exponent of 2.0, bit 1 to the sign.
        var moved = L.ShiftLeft(turns, 62);
        var odd = (moved & 2) != 0;
        return L.Xor(L.Select(odd, cosine, sine), moved & L.OfBits(long.MinValue));
    }
}
