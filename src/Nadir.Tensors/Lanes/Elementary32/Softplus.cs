using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>log(1 + eˣ), from the power that does not overflow.</summary>
    // With n = e^−|x| from 0 to 1, log(1 + n) is 2·artanh(s) for s = n ÷ (2 + n), up to a third: a third of what the
    // logarithm of any number costs. artanh(s)/s in s² is minimax by exchange (Remez, 50 digits), relative 2^-27.9.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Softplus<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L>
    {
        var power = Exp(-L.Abs(x));
        var s = power / (2 + power);
        var square = s * s;
        var p = L.Horner(0.140034481883049, square, 0.14001508057117462);
        p = L.Horner(p, square, 0.20010718703269958);
        p = L.Horner(p, square, 0.3333320915699005);
        p = L.Horner(p, square, 1);
        return L.Fma(s + s, p, L.Max(x, 0));
    }
}
