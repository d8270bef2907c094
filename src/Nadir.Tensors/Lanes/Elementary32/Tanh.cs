using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>The hyperbolic tangent: a polynomial below 0.55, 1 − 2 ÷ (e²ˣ + 1) above; ±1 from 9.02 on.</summary>
    // Both polynomials are minimax by exchange (Remez, 50 digits): tanh(x)/x − 1 in x², relative 2^-24.7, and 2ʳ for
    // |r| up to ½, relative 2^-26.3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Tanh<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var size = L.AtMost(9.25, L.Abs(x));
        var square = size * size;
        var near = L.Horner(0.01643679477274418, square, -0.05267155542969704);
        near = L.Horner(near, square, 0.13320724666118622);
        near = L.Horner(near, square, -0.3333294689655304);
        near = L.Fma(near * square, size, size);

        var shifted = L.Fma(size, TwiceInverseLog2, Shifter);
        var rest = L.Fma(size, TwiceInverseLog2, Shifter - shifted);
        var power = L.Horner(0.0001333268010057509, rest, 0.0013387927319854498);
        power = L.Horner(power, rest, 0.009625445120036602);
        power = L.Horner(power, rest, 0.055503662675619125);
        power = L.Horner(power, rest, 0.24022594094276428);
        power = L.Horner(power, rest, 0.6931471824645996);
        power = L.Horner(power, rest, 1);
        var far = 1 - 2 / L.Fma(PowerOfTwo(shifted), power, 1);
        return L.CopySign(L.Select(size < 0.55, near, far), x);
    }
}
