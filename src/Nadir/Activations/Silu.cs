using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Sigmoid linear unit, or swish: the input times its sigmoid.</summary>
    /// <remarks>
    /// Formula: y = x ÷ (1 + e⁻ˣ).
    /// Shape: any, unchanged.
    /// Range: [−0.2784645427610738, ∞).
    /// Slope: s·(1 + x·(1 − s)) with s = 1 ÷ (1 + e⁻ˣ).
    /// Twin: keras.activations.silu, torch.nn.SiLU.
    /// Source: Elfwing, Uchibe, Doya 2017, arXiv:1702.03118; Ramachandran, Zoph, Le 2017, arXiv:1710.05941.
    /// </remarks>
    [Alias("swish")]
    public static Activation Silu() => Activation.Of(default(SiluFunction));

    private readonly record struct SiluFunction : IScalarFunction
    {
        // The sigmoid is 0 long before, and ∞·0 is none.
        private const double FarBelow = -1e4;

        public static bool KeepsSlope => true;

        public Interval Range => Interval.From(-0.2784645427610738);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x < FarBelow, 0, x * L.Sigmoid(x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            // Both s and 1 − s from one power that does not overflow, each with all its digits; where it is 0, x·(1 − s)
            // would be ∞·0.
            var isBelow = x < 0;
            var power = L.Exp(L.Select(isBelow, x, -x));
            var inverse = 1 / (1 + power);
            var small = power * inverse;
            var on = L.Select(isBelow, small, inverse);
            var off = L.Select(isBelow, inverse, small);
            return L.Select(power == 0, on, on * L.Fma(x, off, 1));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L ValueAndSlope<L>(L x, out L slope)
            where L : struct, ILane<L>
        {
            var power = L.Exp(-L.Abs(x));
            var on = L.Select(x < 0, power, 1) / (1 + power);
            var off = L.Select(x < 0, 1 - on, power * on);
            slope = L.Select(power == 0, on, on * L.Fma(x, off, 1));
            return L.Select(x < FarBelow, 0, x * on);
        }
    }
}
