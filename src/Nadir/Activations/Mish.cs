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
        // nothing cancels and nothing overflows. Far below it is 0, and ∞·0 is none.
        private const double FarBelow = -1e4;

        public static bool KeepsSlope => true;

        public Interval Range => Interval.From(-0.30884341301725043);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L>
        {
            var isBelow = x < 0;
            var power = L.Exp(-L.Abs(x));
            var above = L.Fma(power, 2, L.Select(isBelow, power * power, 1));
            var below = above + L.Select(isBelow, 2, 2 * power * power);
            return L.Select(x < FarBelow, 0, x * (above / below));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            var isBelow = x < 0;
            var power = L.Exp(L.Select(isBelow, x, -x));
            var square = power * power;
            var above = L.Fma(power, 2, L.Select(isBelow, square, 1));
            var inverse = 1 / (above + L.Select(isBelow, 2, 2 * square));
            var first = L.Select(isBelow, power, square);
            var rise = L.Fma(first, power, first) * inverse;
            return L.Select(power == 0, above * inverse, inverse * L.Fma(4 * x, rise, above));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L ValueAndSlope<L>(L x, out L slope)
            where L : struct, ILane<L>
        {
            var isBelow = x < 0;
            var power = L.Exp(-L.Abs(x));
            var square = power * power;
            var above = L.Fma(power, 2, L.Select(isBelow, square, 1));
            var below = above + L.Select(isBelow, 2, 2 * square);
            var inverse = 1 / below;
            var first = L.Select(isBelow, power, square);
            var rise = L.Fma(first, power, first) * inverse;
            slope = L.Select(power == 0, above * inverse, inverse * L.Fma(4 * x, rise, above));
            return L.Select(x < FarBelow, 0, x * (above / below));
        }
    }
}
