using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>The hyperbolic tangent, from e²ˣ − 1 so that small numbers keep their digits; ±1 from 19.1 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Tanh<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var size = L.AtMost(19.5, L.Abs(x));
        var twice = size + size;
        var shifted = L.Fma(twice, InverseLog2, Shifter);
        var rest = Rest(twice, shifted - Shifter);
        var p = L.Fma(rest * rest, ExpTail(rest), rest);
        var power = PowerOfTwo(shifted);
        var main = power - 1;
        var e = L.Fma(power, p, main);
        var low = L.Fma(power, p, main - e);
        return L.CopySign(Ratio(e, low, 2), x);
    }

    /// <summary>(e + low) ÷ (base + e + low); the rounding errors of sum and quotient are put back in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Ratio<L>(L e, L low, L added)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var sum = e + added;
        var lost = (e - (sum - added)) + low;
        var inverse = 1 / sum;
        var ratio = e * inverse;
        return L.Fma(L.Fma(-ratio, sum, e) + L.Fma(-ratio, lost, low), inverse, ratio);
    }
}
