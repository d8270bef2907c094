using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>The hyperbolic tangent, from e²ˣ − 1 so that small numbers keep their digits; ±1 from 9.02 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Tanh<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var size = L.AtMost(9.25, L.Abs(x));
        var twice = size + size;
        var shifted = L.Fma(twice, InverseLog2, Shifter);
        var rest = Rest(twice, shifted - Shifter);
        var p = L.Fma(rest * rest, ExpTail(rest), rest);
        var power = PowerOfTwo(shifted);
        var e = L.Fma(power, p, power - 1);
        return L.CopySign(e / (e + 2), x);
    }
}
