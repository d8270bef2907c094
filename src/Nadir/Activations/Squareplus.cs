using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>A smooth rectifier without an exponential: one branch of a hyperbola.</summary>
    /// <param name="b">How wide the bend is; above 0. The value at 0 is ½·√b.</param>
    /// <remarks>
    /// Formula: y = (x + √(x² + b)) ÷ 2.
    /// Shape: any, unchanged.
    /// Range: (0, ∞).
    /// Slope: y² ÷ (y² + b ÷ 4).
    /// Twin: keras.activations.squareplus, torch: none.
    /// Differences: Keras squares x as it is: ∞ from 2·10¹⁹ on, and 0 far below 0, in float32; here both tails keep their digits.
    /// Source: Barron 2021, arXiv:2112.11687.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">b is not a finite number above 0.</exception>
    public static Activation Squareplus(double b = 4) => Activation.Of(new SquareplusFunction(Require.Positive(b)));

    private readonly record struct SquareplusFunction(double B) : IScalarFunction
    {
        private const double FarAway = 1e9;

        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public Interval Range => Interval.Above(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L>
        {
            // In units of √b the root cannot overflow before it rounds to x itself; below 0 the difference of two
            // large numbers is b/4 over half their sum.
            var size = L.Abs(x);
            var ratio = L.Min(size * (1 / Math.Sqrt(B)), FarAway);
            var root = L.Max(size, Math.Sqrt(B) * L.Sqrt(L.Fma(ratio, ratio, 1)));
            var half = (0.5 * size) + (0.5 * root);
            return L.Select(x < 0, B / 4 / half, half);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            var ratio = L.Min(y * (2 / Math.Sqrt(B)), FarAway);
            var square = ratio * ratio;
            return square / (1 + square);
        }
    }
}
