using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>The error function: a polynomial in x² up to 1, 1 − e^polynomial above; ±1 from 3.92 on.</summary>
    // Both minimax by exchange (Remez, 50 digits): erf(x)/x − 1 in x², relative 2^-29; log erfc on [1, 4], 2^-31.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Erf<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var square = x * x;
        var near = L.Horner(7.807058864273131e-05, square, -0.0007997887441888452);
        near = L.Horner(near, square, 0.005187164526432753);
        near = L.Horner(near, square, -0.026853347197175026);
        near = L.Horner(near, square, 0.11283578723669052);
        near = L.Horner(near, square, -0.3761262595653534);
        near = L.Horner(near, square, 0.12837916612625122);
        near = L.Fma(near, x, x);

        var size = L.AtMost(4, L.Abs(x));
        var far = L.Horner(-2.1692943846574053e-05, size, 0.0004414282157085836);
        far = L.Horner(far, size, -0.004205112811177969);
        far = L.Horner(far, size, 0.02520999312400818);
        far = L.Horner(far, size, -0.10842171311378479);
        far = L.Horner(far, size, -0.6332166194915771);
        far = L.Horner(far, size, -1.1295802593231201);
        far = L.Horner(far, size, 0.00018846814054995775);
        var shifted = L.Fma(far, InverseLog2, Shifter);
        var rest = Rest(far, shifted - Shifter);
        var power = PowerOfTwo(shifted);
        far = 1 - (L.Fma(power * L.Fma(rest, ExpTail(rest), 1), rest, power));
        return L.Select(size < 1, near, L.CopySign(far, x));
    }
}
