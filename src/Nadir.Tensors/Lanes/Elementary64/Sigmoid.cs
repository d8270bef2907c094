using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>1 ÷ (1 + e⁻ˣ), from the power that does not overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Sigmoid<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var e = Exp(-L.Abs(x));
        var sum = 1 + e;
        var lost = e - (sum - 1);
        var inverse = 1 / sum;

        // The rounding errors of sum and quotient are put back in, except where they would fall out of range.
        var ratio = e * inverse;
        var precise = L.Fma(L.Fma(-ratio, sum, e) - ratio * lost, inverse, ratio);
        ratio = L.Select(e < 1e-300, e, precise);
        return L.Select(x < 0, ratio, L.Fma(-lost * inverse, inverse, inverse));
    }
}
