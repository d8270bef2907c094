using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary64
{
    /// <summary>The sine of x radians.</summary>
    [MethodImpl(Outlined)]
    public static L Sin<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L> => L.Select(x == 0, x, SineOf(x, 0));

    /// <summary>The cosine of x radians.</summary>
    [MethodImpl(Outlined)]
    public static L Cos<L>(L x)
        where L : struct, ILane<L>, IFloat64Lane<L> => SineOf(x, 1);

    /// <summary>The sine of x and some quarter turns more.</summary>
    // Minimax by exchange (Remez, 50 digits) for |r| up to π/4: sine 2^-57.9, cosine 2^-64.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L SineOf<L>(L x, long quarters)
        where L : struct, ILane<L>, IFloat64Lane<L>
    {
        var rest = QuarterTurns(x, out var turns, out var low);
        turns = L.AddBits(turns, L.OfBits(quarters));
        var square = rest * rest;

        var sine = L.Fma(square, 1.589543305956021e-10, -2.5050734386366692e-08);
        sine = L.Fma(sine, square, 2.755731353850285e-06);
        sine = L.Fma(sine, square, -0.00019841269829358514);
        sine = L.Fma(sine, square, 0.00833333333332184);
        sine = L.Fma(sine, square, -0.1666666666666663);
        var half = 0.5 * square;
        sine = rest + L.Fma(rest * square, sine, L.Fma(low, -half, low));

        var cosine = L.Fma(square, -1.1359917280802942e-11, 2.0875728993609634e-09);
        cosine = L.Fma(cosine, square, -2.7557314399262986e-07);
        cosine = L.Fma(cosine, square, 2.4801587289666902e-05);
        cosine = L.Fma(cosine, square, -0.001388888888887447);
        cosine = L.Fma(cosine, square, 0.0416666666666666);

        // 1 − r²/2 is split so that its rounding error comes back in.
        var main = 1 - half;
        var lost = (1 - main) - half;
        cosine = main + (lost + L.Fma(square * square, cosine, -(rest * low)));
        return InQuarter(turns, sine, cosine);
    }
}
