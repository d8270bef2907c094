using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>The error function: a polynomial in x² up to 1, 1 − e^polynomial above; ±1 from 5.93 on.</summary>
    // Both minimax by exchange (Remez, 50 digits): erf(x)/x − 1 in x², relative 2^-56; log erfc on [1, 6], 2^-59.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Erf<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var size = L.AtMost(6, L.Abs(x));
        var rest = LogOfErfc(size);
        var shifted = L.Fma(rest, InverseLog2, Shifter);
        rest = Rest(rest, shifted - Shifter);
        var power = PowerOfTwo(shifted);
        var far = 1 - L.Fma(power * L.Fma(rest, ExpTail(rest), 1), rest, power);
        return L.Select(size < 1, L.Fma(ErfTail(x * x), x, x), L.CopySign(far, x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L ErfTail<L>(L square)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var p = L.Horner(-7.607819524903493e-10, square, 1.3616703351734764e-08);
        p = L.Horner(p, square, -1.6183992081781478e-07);
        p = L.Horner(p, square, 1.6444150674027585e-06);
        p = L.Horner(p, square, -1.492446564619807e-05);
        p = L.Horner(p, square, 0.00012055280496792147);
        p = L.Horner(p, square, -0.0008548325485002473);
        p = L.Horner(p, square, 0.005223977596735905);
        p = L.Horner(p, square, -0.02686617064195914);
        p = L.Horner(p, square, 0.1128379167093695);
        p = L.Horner(p, square, -0.37612638903183343);
        return L.Horner(p, square, 0.12837916709551256);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L LogOfErfc<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var p = L.Horner(1.0526341834250394e-12, x, -4.808718284535484e-11);
        p = L.Horner(p, x, 1.0281857447369217e-09);
        p = L.Horner(p, x, -1.3656828018267896e-08);
        p = L.Horner(p, x, 1.25958150245744e-07);
        p = L.Horner(p, x, -8.521413436731151e-07);
        p = L.Horner(p, x, 4.334445006331567e-06);
        p = L.Horner(p, x, -1.654123240902215e-05);
        p = L.Horner(p, x, 4.511697947327089e-05);
        p = L.Horner(p, x, -7.055162933494197e-05);
        p = L.Horner(p, x, -4.447913607802608e-05);
        p = L.Horner(p, x, 0.0006406650234712669);
        p = L.Horner(p, x, -0.0017684068398888565);
        p = L.Horner(p, x, 0.00027994653493925115);
        p = L.Horner(p, x, 0.019078533482563758);
        p = L.Horner(p, x, -0.10274744638127442);
        p = L.Horner(p, x, -0.6366284197555482);
        p = L.Horner(p, x, -1.1283773445121097);
        return L.Horner(p, x, -1.7805318873878373e-07);
    }
}
