using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>The hyperbolic tangent: a polynomial below 0.55, 1 − 2 ÷ (e²ˣ + 1) above; ±1 from 9.02 on.</summary>
    // The polynomial, tanh(x)/x − 1 in x², is minimax by exchange (Remez, 50 digits), relative 2^-29.7.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Tanh<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var size = L.AtMost(9.25, L.Abs(x));
        var square = size * size;
        var near = L.Fma(square, -0.006242846138775349, 0.02105071395635605);
        near = L.Fma(near, square, -0.0538475476205349);
        near = L.Fma(near, square, 0.13332544267177582);
        near = L.Fma(near, square, -0.33333316445350647);
        near = L.Fma(near * square, size, size);

        var twice = size + size;
        var shifted = L.Fma(twice, InverseLog2, Shifter);
        var rest = Rest(twice, shifted - Shifter);
        var p = L.Fma(rest * rest, ExpTail(rest), rest);
        var power = PowerOfTwo(shifted);
        var far = 1 - 2 / (L.Fma(power, p, power) + 1);
        return L.CopySign(L.Select(size < 0.55, near, far), x);
    }
}
