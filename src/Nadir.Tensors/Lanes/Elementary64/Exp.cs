using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Elementary functions of float64 numbers, each within 2 units in the last place, with the same bits in every lane.</summary>
internal static partial class Elementary64
{
    // The compiler inlines into one loop only so much: past it, every operation becomes a call. What is long or rare
    // is therefore compiled by itself, at full speed from its first call on.
    private const MethodImplOptions Outlined = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    // 1.5·2⁵²: a number below 2⁵¹ added to it lands in the low bits, rounded to the nearest whole.
    private const double Shifter = 6755399441055744;
    private const double InverseLog2 = 1.4426950408889634;
    private const double Log2High = 0.6931471805599453;
    private const double Log2Low = 2.3190468138462996e-17;
    private const long One = 0x3FF0000000000000;

    /// <summary>eˣ; 0 below −746 and ∞ above 709.79.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Exp<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        // The bounds are where the result is 0 or ∞ already, and the power of two still has room.
        x = L.AtLeast(-747, L.AtMost(710, x));
        var shifted = L.Fma(x, InverseLog2, Shifter);
        var n = shifted - Shifter;
        var rest = Rest(x, n);
        return L.Scale(L.Fma(rest * rest, ExpTail(rest), rest) + 1, n);
    }

    /// <summary>x − n·log 2, the product in two parts so that nothing is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Rest<L>(L x, L n)
        where L : struct, ILane<L>, IFloat64Lane<L> => L.Fma(n, -Log2Low, L.Fma(n, -Log2High, x));

    /// <summary>(eʳ − 1 − r) ÷ r² for |r| up to ½·log 2.</summary>
    // Minimax by exchange (Remez, 50 digits), weighted for the relative error of eʳ − 1, which is 2^-57.6.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L ExpTail<L>(L r)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var p = L.Horner(2.099365191968491e-09, r, 2.5110457586631896e-08);
        p = L.Horner(p, r, 2.755709211476096e-07);
        p = L.Horner(p, r, 2.755724140285086e-06);
        p = L.Horner(p, r, 2.480158746880995e-05);
        p = L.Horner(p, r, 0.00019841269887929168);
        p = L.Horner(p, r, 0.0013888888888839194);
        p = L.Horner(p, r, 0.008333333333321211);
        p = L.Horner(p, r, 0.04166666666666671);
        p = L.Horner(p, r, 0.16666666666666677);
        return L.Horner(p, r, 0.5);
    }

    /// <summary>2ⁿ from <c>n + Shifter</c>, for n from −1022 to 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L PowerOfTwo<L>(L shifted)
        where L : struct, ILane<L>, IFloat64Lane<L> => L.AddBits(L.ShiftLeft(shifted, 52), L.OfBits(One));

    /// <summary>x·2ⁿ by two powers of two: the first product is exact, so only the second rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static L Scale<L>(L x, L n)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var half = L.Fma(n, 0.5, Shifter);
        var other = (n - (half - Shifter)) + Shifter;
        return x * PowerOfTwo(half) * PowerOfTwo(other);
    }
}
