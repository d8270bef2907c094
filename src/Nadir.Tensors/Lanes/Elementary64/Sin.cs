using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>The sine of x radians.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Sin<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L> => L.Select(x == 0, x, SineOf(x, 0));

    /// <summary>The cosine of x radians.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Cos<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L> => SineOf(x, 1);

    /// <summary>The sine of x and some quarter turns more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L SineOf<L>(L x, long quarters)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        if (L.Any(L.Abs(x) > LargeAngle.Begin))
            return LargeSine(x, quarters);
        var rest = QuarterTurns(x, out var turns, out var low);
        return SineOf(rest, low, L.AddBits(turns, L.OfBits(quarters)));
    }

    [MethodImpl(Outlined)]
    private static L LargeSine<L>(L x, long quarters)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var rest = LargeAngle.QuarterTurns(x, out var turns, out var low);
        return SineOf(rest, low, L.AddBits(turns, L.OfBits(quarters)));
    }

    /// <summary>Sine or cosine of rest + low, as the turns ask.</summary>
    // Minimax by exchange (Remez, 50 digits) for |r| up to π/4: sine 2^-57.9, cosine 2^-64.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L SineOf<L>(L rest, L low, L turns)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var square = rest * rest;

        var sine = L.Horner(1.589543305956021e-10, square, -2.5050734386366692e-08);
        sine = L.Horner(sine, square, 2.755731353850285e-06);
        sine = L.Horner(sine, square, -0.00019841269829358514);
        sine = L.Horner(sine, square, 0.00833333333332184);
        sine = L.Horner(sine, square, -0.1666666666666663);
        var half = 0.5 * square;
        sine = rest + L.Fma(rest * square, sine, L.Fma(low, -half, low));

        var cosine = L.Horner(-1.1359917280802942e-11, square, 2.0875728993609634e-09);
        cosine = L.Horner(cosine, square, -2.7557314399262986e-07);
        cosine = L.Horner(cosine, square, 2.4801587289666902e-05);
        cosine = L.Horner(cosine, square, -0.001388888888887447);
        cosine = L.Horner(cosine, square, 0.0416666666666666);

        // 1 − r²/2 is split so that its rounding error comes back in.
        var main = 1 - half;
        var lost = (1 - main) - half;
        cosine = main + (lost + L.Fma(square * square, cosine, -(rest * low)));
        return InQuarter(turns, sine, cosine);
    }
}
