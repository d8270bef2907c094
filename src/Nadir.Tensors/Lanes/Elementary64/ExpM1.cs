using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>eˣ − 1; x itself near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L ExpM1<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var bounded = L.AtLeast(-40, L.AtMost(710, x));
        var shifted = L.Fma(bounded, InverseLog2, Shifter);
        var rest = Rest(bounded, shifted - Shifter);
        var p = L.Fma(rest * rest, ExpTail(rest), rest);

        // Half of the power, doubled at the end: 2¹⁰²⁴ itself would be ∞.
        var half = L.AddBits(L.ShiftLeft(shifted, 52), L.OfBits(One - 0x0010000000000000));
        var y = L.Fma(half, p, half - 0.5);
        return L.Select(L.Abs(x) < 1.1102230246251565e-16, x, y + y);
    }
}
