using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Gaussian error linear unit: the input times the normal distribution function.</summary>
    /// <param name="approximate">Whether a hyperbolic tangent stands for the distribution function, as in the first GPT and BERT.</param>
    /// <remarks>
    /// Formula: y = x·Φ(x) = ½·x·(1 + erf(x ÷ √2)); approximate: ½·x·(1 + tanh(√(2 ÷ π)·(x + 0.044715·x³))).
    /// Shape: any, unchanged.
    /// Range: [−0.16997120747990366, ∞).
    /// Slope: Φ(x) + x·φ(x).
    /// Twin: keras.activations.gelu, torch.nn.GELU (approximate "none" or "tanh").
    /// Differences: the twins subtract from 1 what is nearly 1; here the tail below 0 keeps its digits.
    /// Source: Hendrycks, Gimpel 2016, arXiv:1606.08415.
    /// </remarks>
    public static Activation Gelu(bool approximate = false) => approximate
        ? Activation.Of(default(TanhGeluFunction))
        : Activation.Of(default(GeluFunction));

    private readonly record struct GeluFunction : IScalarFunction
    {
        private const double InverseRootOfTwoPi = 0.3989422804014327;

        public bool Approximate => false;

        public static bool KeepsSlope => true;

        public Interval Range => Interval.From(-0.16997120747990366);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L>
        {
            var size = L.Abs(x);
            var density = Density(size);
            var lost = size * (density * L.MillsRatio(size));
            return L.Max(x, 0) - L.Select(density == 0, 0, lost);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            // Not |x|, whose own slope at 0 is 0: the second derivative is needed there.
            var isBelow = x < 0;
            var size = L.Select(isBelow, -x, x);
            var density = Density(size);
            var below = L.Select(density == 0, 0, density * (L.MillsRatio(size) - size));
            return L.Select(isBelow, below, 1 - below);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L ValueAndSlope<L>(L x, out L slope)
            where L : struct, ILane<L>
        {
            var size = L.Abs(x);
            var density = Density(size);
            var ratio = L.MillsRatio(size);
            var below = L.Select(density == 0, 0, density * (ratio - size));
            slope = L.Select(x < 0, below, 1 - below);
            return L.Max(x, 0) - L.Select(density == 0, 0, size * (density * ratio));
        }

        // Φ(−size) is the density times Mills' ratio. Far away it is 0, and 0·∞ is none.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static L Density<L>(L size)
            where L : struct, ILane<L> => InverseRootOfTwoPi * L.Exp(-0.5 * size * size);
    }

    private readonly record struct TanhGeluFunction : IScalarFunction
    {
        // ½·(1 + tanh u) is the sigmoid of 2u = Linear·x + Cubic·x³; beyond the end it is 0 or 1, and ∞·0 is none.
        private const double FarAway = 30;
        private const double Linear = 1.5957691216057308, Cubic = 0.07135481627260025;

        public bool Approximate => true;

        public static bool KeepsSlope => true;

        public Interval Range => Interval.From(-0.17004075057125406);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L>
        {
            var near = L.Max(x, -FarAway);
            return near * L.Sigmoid(near * L.Fma(near * near, Cubic, Linear));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            var near = L.Min(L.Max(x, -FarAway), FarAway);
            var square = near * near;
            var angle = near * L.Fma(square, Cubic, Linear);
            var power = L.Exp(L.Select(near < 0, angle, -angle));
            var inverse = 1 / (1 + power);
            var small = power * inverse;
            var on = L.Select(near < 0, small, inverse);
            var off = L.Select(near < 0, inverse, small);
            return on * L.Fma(near * L.Fma(square, 3 * Cubic, Linear), off, 1);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L ValueAndSlope<L>(L x, out L slope)
            where L : struct, ILane<L>
        {
            var above = L.Max(x, -FarAway);
            var near = L.Min(above, FarAway);
            var square = near * near;
            var power = L.Exp(-L.Abs(near * L.Fma(square, Cubic, Linear)));
            var on = L.Select(near < 0, power, 1) / (1 + power);
            var off = L.Select(near < 0, 1 - on, power * on);
            slope = on * L.Fma(near * L.Fma(square, 3 * Cubic, Linear), off, 1);
            return above * on;
        }
    }
}
