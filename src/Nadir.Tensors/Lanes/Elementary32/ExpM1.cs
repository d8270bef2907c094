using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>eˣ − 1; x itself near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L ExpM1<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var bounded = L.AtLeast(-18, L.AtMost(89, x));
        var shifted = L.Fma(bounded, InverseLog2, Shifter);
        var rest = Rest(bounded, shifted - Shifter);
        var p = L.Fma(rest * rest, ExpTail(rest), rest);

        // Half of the power, doubled at the end: 2¹²⁸ itself would be ∞.
        var half = L.AddBits(L.ShiftLeft(shifted, 23), L.OfBits(One - 0x00800000));
        var y = L.Fma(half, p, half - 0.5);
        return L.Select(L.Abs(x) < 5.9604644775390625e-08, x, y + y);
    }
}
