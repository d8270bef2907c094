using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Elementary functions of float32 numbers, each within 2 units in the last place, with the same bits in every lane.</summary>
internal static partial class Elementary32
{
    // The compiler inlines into one loop only so much: past it, every operation becomes a call. What is long or rare
    // is therefore compiled by itself, at full speed from its first call on.
    private const MethodImplOptions Outlined = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    // 1.5·2²³: a number below 2²² added to it lands in the low bits, rounded to the nearest whole.
    private const double Shifter = 12582912;
    private const double InverseLog2 = 1.4426950216293335;
    private const double Log2High = 0.6931471824645996;
    private const double Log2Low = -1.9046542121259336e-09;
    private const long One = 0x3F800000;

    /// <summary>eˣ; 0 below −104 and ∞ above 88.73.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Exp<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        // The bounds are where the result is 0 or ∞ already, and the power of two still has room.
        x = L.AtLeast(-105, L.AtMost(89, x));
        var shifted = L.Fma(x, InverseLog2, Shifter);
        var n = shifted - Shifter;
        var rest = Rest(x, n);
        return L.Scale(L.Fma(rest * rest, ExpTail(rest), rest) + 1, n);
    }

    /// <summary>x − n·log 2, the product in two parts so that nothing is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Rest<L>(L x, L n)
        where L : struct, ILane<L>, IFloat32Lane<L> => L.Fma(n, -Log2Low, L.Fma(n, -Log2High, x));

    /// <summary>(eʳ − 1 − r) ÷ r² for |r| up to ½·log 2.</summary>
    // Minimax by exchange (Remez, 50 digits), weighted for the relative error of eʳ − 1, which is 2^-26.1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L ExpTail<L>(L r)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var p = L.Horner(0.001383584807626903, r, 0.008367118425667286);
        p = L.Horner(p, r, 0.04166775569319725);
        p = L.Horner(p, r, 0.16666539013385773);
        return L.Horner(p, r, 0.4999999701976776);
    }

    /// <summary>2ⁿ from <c>n + Shifter</c>, for n from −126 to 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L PowerOfTwo<L>(L shifted)
        where L : struct, ILane<L>, IFloat32Lane<L> => L.AddBits(L.ShiftLeft(shifted, 23), L.OfBits(One));

    /// <summary>x·2ⁿ by two powers of two: the first product is exact, so only the second rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static L Scale<L>(L x, L n)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var half = L.Fma(n, 0.5, Shifter);
        var other = (n - (half - Shifter)) + Shifter;
        return x * PowerOfTwo(half) * PowerOfTwo(other);
    }
}
