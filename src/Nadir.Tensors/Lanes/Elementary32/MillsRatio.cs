using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>Φ(−x) ÷ φ(x) for x of 0 or above: 1 ÷ (x + 4) times a polynomial in s = (x − 4) ÷ (x + 4).</summary>
    // Minimax by exchange (Remez, 50 digits) over all x from 0 to ∞, relative 2^-29.3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L MillsRatio<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var nearness = 1 / (x + 4);
        var s = L.Fma(nearness, -8, 1);
        var p = L.Horner(0.00012208054249640554, s, -3.439052670728415e-05);
        p = L.Horner(p, s, -0.0007237843819893897);
        p = L.Horner(p, s, 0.0004090307338628918);
        p = L.Horner(p, s, 0.004241308197379112);
        p = L.Horner(p, s, -0.008786425925791264);
        p = L.Horner(p, s, -0.018966523930430412);
        p = L.Horner(p, s, 0.15141399204730988);
        p = L.Horner(p, s, -0.46752986311912537);
        p = L.Horner(p, s, 0.9704068899154663);
        p = L.Horner(p, s, -1.5237714052200317);
        return nearness * L.Horner(p, s, 1.8932191133499146);
    }
}
