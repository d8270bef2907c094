using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>A sigmoid from −1 to 1 that nears its ends slowly, like 1 ÷ x.</summary>
    /// <remarks>
    /// Formula: y = x ÷ (1 + |x|).
    /// Shape: any, unchanged.
    /// Range: (−1, 1).
    /// Slope: 1 ÷ (1 + |x|)², at most 1, at 0.
    /// Twin: keras.activations.softsign, torch.nn.Softsign.
    /// Source: Bergstra, Desjardins, Lamblin, Bengio 2009, "Quadratic polynomials learn better image features".
    /// </remarks>
    public static Activation Softsign() => Activation.Of(default(SoftsignFunction));

    private readonly record struct SoftsignFunction : IScalarFunction
    {
        public static bool IsIncreasing => true;

        public Interval Range => new(-1, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L>
        {
            // From 1e30 on the ratio rounds to 1 anyway, and ∞ ÷ ∞ is none.
            var size = L.Min(L.Abs(x), 1e30);
            return L.CopySign(size / (1 + size), x);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            // Not |x|, whose own slope at 0 is 0: the second derivative would be 0 beside the point, too.
            var nearness = 1 / (1 + L.Select(x < 0, -x, x));
            return nearness * nearness;
        }
    }
}
