using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    private const long RootOfHalf = 0x3F3504F3;
    private const double SmallestNormal = 1.1754943508222875e-38;

    /// <summary>The natural logarithm; −∞ at 0, not a number below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Log<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        // A denormal number is lifted by 2²⁵ first: it has no exponent to take off.
        var denormal = x < SmallestNormal;
        var split = Split(L.Select(denormal, x * 33554432, x), out var exponent);
        exponent -= L.Select(denormal, 25, 0);
        var y = LogOfParts(split - 1, exponent);
        y = L.Select(x < double.PositiveInfinity, y, x);
        y = L.Select(x == 0, double.NegativeInfinity, y);
        return L.Select(x < 0, double.NaN, y);
    }

    /// <summary>The part of a positive normal number from √½ to √2, and its power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Split<L>(L x, out L exponent)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var bits = L.AddBits(x, L.OfBits(One - RootOfHalf));
        exponent = (L.ShiftRight(bits, 23) | L.OfBits(0x4B000000)) - (8388608 + 127);
        return L.AddBits(bits & L.OfBits(0x007FFFFF), L.OfBits(RootOfHalf));
    }

    /// <summary>log(1 + f) + exponent·log 2, for f from √½ − 1 to √2 − 1.</summary>
    // (log(1 + f) − f + f²/2) ÷ f³ is minimax by exchange (Remez, 50 digits), relative error of the logarithm 2^-27.1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L LogOfParts<L>(L f, L exponent)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var p = L.Horner(-0.07640395313501358, f, 0.12764666974544525);
        p = L.Horner(p, f, -0.13159051537513733);
        p = L.Horner(p, f, 0.1420099288225174);
        p = L.Horner(p, f, -0.16623349487781525);
        p = L.Horner(p, f, 0.20001260936260223);
        p = L.Horner(p, f, -0.250008225440979);
        p = L.Horner(p, f, 0.3333333134651184);
        var square = f * f;
        var y = L.Fma(exponent, Log2Low, square * f * p);
        y = L.Fma(square, -0.5, y);
        return L.Fma(exponent, Log2High, f + y);
    }
}
