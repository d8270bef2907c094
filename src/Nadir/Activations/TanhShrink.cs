using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input less its hyperbolic tangent: nearly 0 around 0, the line moved by 1 outside.</summary>
    /// <remarks>
    /// Formula: y = x − tanh(x).
    /// Shape: any, unchanged.
    /// Range: (−∞, ∞).
    /// Slope: tanh(x)².
    /// Twin: keras.activations.tanh_shrink, torch.nn.Tanhshrink.
    /// Differences: near 0 the twins subtract what cancels; here the digits stay.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Activation TanhShrink() => Activation.Of(default(TanhShrinkFunction));

    private readonly record struct TanhShrinkFunction : IScalarFunction
    {
        public static bool IsIncreasing => true;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L>
        {
            var square = x * x;
            // The continued fraction of the tangent, ended after nine parts: exact to 2^-53 up to 1, and nothing cancels.
            var above = L.Fma(L.Fma(L.Fma(square, 44, 12870), square, 810810), square, 11486475);
            var below = L.Fma(L.Fma(L.Fma(L.Fma(square, 45, 13860), square, 945945), square, 16216200), square, 34459425);
            var near = x * square * above / below;
            return L.Select(L.Abs(x) < 1, near, x - L.Tanh(x));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L>
        {
            var tangent = L.Tanh(x);
            return tangent * tangent;
        }
    }
}
