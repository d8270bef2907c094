using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static partial class Elementary32
{
    /// <summary>The sine, computed in float64: the quarter turns of a large angle need its digits.</summary>
    [MethodImpl(Outlined)]
    public static L Sin<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L> => L.Widened(new Sine(0), x);

    /// <summary>The cosine, computed in float64.</summary>
    [MethodImpl(Outlined)]
    public static L Cos<L>(L x)
        where L : struct, ILane<L>, IFloat32Lane<L> => L.Widened(new Sine(1), x);

    /// <summary>The sine of x and some quarter turns more, to float32's digits.</summary>
    private readonly struct Sine(long quarters) : IFloat64Unary
    {
        // Minimax by exchange (Remez, 50 digits) for |r| up to π/4: sine 2^-37.5, cosine 2^-33.3.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L>, IFloat64Lane<L>
        {
            var rest = Elementary64.QuarterTurns(x, out var turns);
            turns = L.AddBits(turns, L.OfBits(quarters));
            var square = rest * rest;
            var sine = L.Fma(square, 2.7181139024271724e-06, -0.000198393114633421);
            sine = L.Fma(sine, square, 0.008333329302349054);
            sine = L.Fma(sine, square, -0.16666666640775607);
            sine = rest * L.Fma(sine, square, 1);
            var cosine = L.Fma(square, 2.443837930984873e-05, -0.0013887366909996989);
            cosine = L.Fma(cosine, square, 0.04166664685462495);
            cosine = L.Fma(cosine * square, square, L.Fma(square, -0.5, 1));
            return Elementary64.InQuarter(turns, sine, cosine);
        }
    }
}
