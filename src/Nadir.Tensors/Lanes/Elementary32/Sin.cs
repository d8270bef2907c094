using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>The sine of x radians.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Sin<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L> =>
        L.Any(L.Abs(x) > LargeAngle.Begin) ? LargeSine(x, 0) : L.Widened(new Sine(0), x);

    /// <summary>The cosine of x radians.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Cos<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L> =>
        L.Any(L.Abs(x) > LargeAngle.Begin) ? LargeSine(x, 1) : L.Widened(new Sine(1), x);

    [MethodImpl(Outlined)]
    private static L LargeSine<L>(L x, long quarters)
        where L : struct, ILane<L>, IFloat32Lane<L> => L.Widened(new SineOfLarge(quarters), x);

    /// <summary>The sine of x and some quarter turns more, for |x| up to 10⁹.</summary>
    // In float64, because the quarter turns of a large angle need its digits.
    private readonly struct Sine(long quarters) : IFloat64Unary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>, IFloat64Lane<L>
        {
            var rest = Elementary64.QuarterTurns(x, out var turns);
            return Of(rest, L.AddBits(turns, L.OfBits(quarters)));
        }

        // Minimax by exchange (Remez, 50 digits) for |r| up to π/4: sine 2^-37.5, cosine 2^-33.3.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static L Of<L>(L rest, L turns)
            where L : struct, ILane<L>, IFloat64Lane<L>
        {
            var square = rest * rest;
            var sine = L.Horner(2.7181139024271724e-06, square, -0.000198393114633421);
            sine = L.Horner(sine, square, 0.008333329302349054);
            sine = L.Horner(sine, square, -0.16666666640775607);
            sine = rest * L.Horner(sine, square, 1);
            var cosine = L.Horner(2.443837930984873e-05, square, -0.0013887366909996989);
            cosine = L.Horner(cosine, square, 0.04166664685462495);
            cosine = L.Fma(cosine * square, square, L.Horner(-0.5, square, 1));
            return Elementary64.InQuarter(turns, sine, cosine);
        }
    }

    private readonly struct SineOfLarge(long quarters) : IFloat64Unary
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>, IFloat64Lane<L>
        {
            var rest = LargeAngle.QuarterTurns(x, out var turns, out _);
            return Sine.Of(rest, L.AddBits(turns, L.OfBits(quarters)));
        }
    }
}
