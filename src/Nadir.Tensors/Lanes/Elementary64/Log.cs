using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    private const long RootOfHalf = 0x3FE6A09E667F3BCD;
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>The natural logarithm; −∞ at 0, not a number below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Log<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        // A denormal number is lifted by 2⁵⁴ first: it has no exponent to take off.
        var denormal = x < SmallestNormal;
        var split = Split(L.Select(denormal, x * 18014398509481984, x), out var exponent);
        exponent -= L.Select(denormal, 54, 0);
        var y = LogOfParts(split - 1, exponent);
        y = L.Select(x < double.PositiveInfinity, y, x);
        y = L.Select(x == 0, double.NegativeInfinity, y);
        return L.Select(x < 0, double.NaN, y);
    }

    /// <summary>The part of a positive normal number from √½ to √2, and its power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Split<L>(L x, out L exponent)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var bits = L.AddBits(x, L.OfBits(One - RootOfHalf));
        exponent = (L.ShiftRight(bits, 52) | L.OfBits(0x4330000000000000)) - (4503599627370496 + 1023.0);
        return L.AddBits(bits & L.OfBits(0x000FFFFFFFFFFFFF), L.OfBits(RootOfHalf));
    }

    /// <summary>log(1 + f) + exponent·log 2, for f from √½ − 1 to √2 − 1.</summary>
    // With s = f/(2 + f), (log(1 + f) − 2s) ÷ s³ in s² is minimax by exchange (Remez, 50 digits), relative 2^-59.5;
    // 2s is written f − f²/2 + s·f²/2, whose first part is exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L LogOfParts<L>(L f, L exponent)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var s = f / (2 + f);
        var z = s * s;
        var p = L.Horner(0.14795742601437054, z, 0.1531407498568269);
        p = L.Horner(p, z, 0.18183563189859156);
        p = L.Horner(p, z, 0.22222198599581208);
        p = L.Horner(p, z, 0.28571428742069155);
        p = L.Horner(p, z, 0.3999999999941653);
        p = L.Horner(p, z, 0.6666666666666734);
        var half = 0.5 * f * f;
        var y = L.Fma(s, L.Fma(p, z, half), exponent * Log2Low) - half;
        return L.Fma(exponent, Log2High, f + y);
    }
}
