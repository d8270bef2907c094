using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input times the hyperbolic tangent of its softplus.</summary>
    /// <remarks>
    /// Formula: y = x·tanh(log(1 + eˣ)).
    /// Shape: any, unchanged.
    /// Range: [−0.30884341301725043, ∞).
    /// Slope: t + x·t′ with t = tanh(log(1 + eˣ)).
    /// Twin: keras.activations.mish, torch.nn.Mish.
    /// Source: Misra 2019, arXiv:1908.08681.
    /// </remarks>
    public static Activation Mish() => Activation.Of(default(MishFunction));

    private readonly record struct MishFunction : IScalarFunction
    {
        // With n = e^−|x|, tanh(log(1 + eˣ)) is (1 + 2n) ÷ (1 + 2n + 2n²) above 0 and (n² + 2n) ÷ (n² + 2n + 2) below:
        // nothing cancels and nothing overflows. Beyond this end it is 0 or 1, and ∞·0 is none.
        private const double FarAway = 1e4;

        public static bool KeepsSlope => true;

        public Interval Range => Interval.From(-0.30884341301725043);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L>
        {
            var power = L.Exp(-L.Min(L.Abs(x), FarAway));
            var above = L.Select(x < 0, power * (power + 2), L.Fma(power, 2, 1));
            var below = above + L.Select(x < 0, 2, 2 * power * power);
            return L.Max(x, -FarAway) * (above / below);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            var near = L.Min(L.Max(x, -FarAway), FarAway);
            var power = L.Exp(L.Select(near < 0, near, -near));
            var square = power * power;
            var above = L.Select(near < 0, L.Fma(power, 2, square), L.Fma(power, 2, 1));
            var below = 1 / (above + L.Select(near < 0, 2, 2 * square));
            var rise = 4 * L.Select(near < 0, L.Fma(power, power, power), L.Fma(square, power, square));
            return below * L.Fma(near * rise, below, above);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L ValueAndSlope<L>(L x, out L slope)
            where L : struct, ILane<L>
        {
            var power = L.Exp(-L.Min(L.Abs(x), FarAway));
            var square = power * power;
            var above = L.Select(x < 0, power * (power + 2), L.Fma(power, 2, 1));
            var below = above + L.Select(x < 0, 2, 2 * power * power);
            var rise = 4 * L.Select(x < 0, L.Fma(power, power, power), L.Fma(square, power, square));
            var near = L.Max(x, -FarAway);
            var inverse = 1 / below;
            slope = inverse * L.Fma(L.Min(near, FarAway) * rise, inverse, above);
            return near * (above / below);
        }
    }
}
