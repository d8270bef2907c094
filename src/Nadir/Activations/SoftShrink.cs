using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input moved towards 0 by a threshold, and 0 where that would overshoot.</summary>
    /// <param name="threshold">How far numbers move; 0 or above.</param>
    /// <remarks>
    /// Formula: y = x − threshold for x > threshold, x + threshold for x &lt; −threshold, 0 between.
    /// Shape: any, unchanged.
    /// Range: (−∞, ∞).
    /// Slope: 1 outside ±threshold, 0 between and at both.
    /// Twin: keras.activations.soft_shrink, torch.nn.Softshrink.
    /// Source: Donoho, Johnstone 1994, "Ideal spatial adaptation by wavelet shrinkage".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">threshold is not a finite number, 0 or above.</exception>
    public static Activation SoftShrink(double threshold = 0.5) => Activation.Of(new SoftShrinkFunction(Require.NotNegative(threshold)));

    private readonly record struct SoftShrinkFunction(double Threshold) : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { -Threshold, Threshold };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.CopySign(L.Max(L.Abs(x) - Threshold, 0), x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(y == 0, 0, 1);
    }
}
