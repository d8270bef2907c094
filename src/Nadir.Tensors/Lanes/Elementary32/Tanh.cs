using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>The hyperbolic tangent: (e²ˣ − 1) ÷ (e²ˣ + 1); ±1 from 9.02 on.</summary>
    // e²ˣ − 1 is made without cancelling: below ¼·log 2 no power of two is taken out, and 2|x| itself is the rest. The
    // polynomial, (eʳ − 1 − r) ÷ r² for |r| up to ½·log 2, is closest below 0.2, where three roundings add up: the
    // relative error of eʳ − 1 is 2^-26.7 near 0 and 2^-25.7 at the ends (weighted least squares, repeated to minimax).
    // Two short chains instead of Horner's long one, since it is their length that the loop waits for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Tanh<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var size = L.Abs(x);
        var twice = L.AtMost(18.5, size + size);
        var shifted = L.Fma(twice, InverseLog2, Shifter);
        var rest = L.Fma(shifted - Shifter, -Log2High, twice);
        var square = rest * rest;
        var low = L.Horner(0.16666574776172638, rest, 0.5);
        var high = L.Horner(0.00836355984210968, rest, 0.041666921228170395);
        var tail = L.Fma(L.Fma(0.001389112090691924, square, high), square, low);
        var power = PowerOfTwo(shifted);
        var grown = L.Fma(power, L.Fma(square, tail, rest), power - 1);
        return L.CopySign(grown / (grown + 2), x);
    }
}
