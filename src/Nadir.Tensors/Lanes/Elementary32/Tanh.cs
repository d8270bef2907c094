using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>The hyperbolic tangent: (e²ˣ − 1) ÷ (e²ˣ + 1); ±1 from 9.02 on.</summary>
    // e²ˣ − 1 is made without cancelling: below ¼·log 2 no power of two is taken out, and 2|x| itself is the rest. The
    // polynomial, (eʳ − 1 − r) ÷ r² for |r| up to ½·log 2, is closest below 0.14, where three roundings add up: the
    // relative error of eʳ − 1 is 2^-27.4 there and 2^-25.4 beyond (weighted least squares, repeated to the minimax).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Tanh<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var size = L.Abs(x);
        var twice = L.AtMost(18.5, size + size);
        var shifted = L.Fma(twice, InverseLog2, Shifter);
        var rest = L.Fma(shifted - Shifter, -Log2High, twice);
        var tail = L.Horner(0.0013880027690902352, rest, 0.008361282758414745);
        tail = L.Horner(tail, rest, 0.04166703671216965);
        tail = L.Horner(tail, rest, 0.16666598618030548);
        tail = L.Horner(tail, rest, 0.5);
        var power = PowerOfTwo(shifted);
        var grown = L.Fma(power, L.Fma(rest * rest, tail, rest), power - 1);
        return L.CopySign(grown / (grown + 2), x);
    }
}
