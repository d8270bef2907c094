using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input times its hard sigmoid: pieces of a line and a parabola in place of SiLU.</summary>
    /// <remarks>
    /// Formula: y = x·min(max(x + 3, 0), 6) ÷ 6.
    /// Shape: any, unchanged.
    /// Range: [−0.375, ∞).
    /// Slope: 0 below −3, x ÷ 3 + ½ from −3 on, 1 from 3 on.
    /// Twin: keras.activations.hard_swish, torch.nn.Hardswish.
    /// Source: Howard and others 2019, arXiv:1905.02244.
    /// </remarks>
    [Alias("hardSilu")]
    public static Activation HardSwish() => Activation.Of(default(HardSwishFunction));

    private readonly record struct HardSwishFunction : IScalarFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { -3, 3 };

        public Interval Range => Interval.From(-0.375);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Max(x, -3) * L.Min(L.Max((x * (1.0 / 6)) + 0.5, 0), 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x < -3, 0, L.Select(x >= 3, 1, L.Fma(x, 1.0 / 3, 0.5)));
    }
}
