using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>A bell: 1 at 0, vanishing both ways.</summary>
    /// <remarks>
    /// Formula: y = e^(−x²).
    /// Shape: any, unchanged.
    /// Range: (0, 1].
    /// Slope: −2·x·y.
    /// Twin: none.
    /// Source: Broomhead, Lowe 1988, "Multivariable functional interpolation and adaptive networks".
    /// </remarks>
    public static Activation Gaussian() => Activation.Of(default(GaussianFunction));

    private readonly record struct GaussianFunction : IScalarFunction
    {
        public Interval Range => new(0, 1, HasHigh: true);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Exp(-x * x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            // Where y is 0 so is the slope: ∞·0 is none.
            return L.Select(y == 0, 0, -2 * x * y);
        }
    }
}
