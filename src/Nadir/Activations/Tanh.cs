using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The hyperbolic tangent, from −1 to 1.</summary>
    /// <remarks>
    /// Formula: y = (e²ˣ − 1) ÷ (e²ˣ + 1).
    /// Shape: any, unchanged.
    /// Range: (−1, 1).
    /// Slope: 1 − y², at most 1, at 0; made from y, exact to a rounding of that largest slope.
    /// Twin: keras.activations.tanh, torch.nn.Tanh.
    /// Source: LeCun, Bottou, Orr, Müller 1998, "Efficient backprop".
    /// </remarks>
    public static Activation Tanh() => Activation.Of(default(TanhFunction));

    private readonly record struct TanhFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public Interval Range => new(-1, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Tanh(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 1 - (y * y);
    }
}
