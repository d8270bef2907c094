using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input outside a dead zone, 0 in it.</summary>
    /// <param name="threshold">Half the dead zone's width; 0 or above.</param>
    /// <remarks>
    /// Formula: y = x for |x| > threshold, 0 else.
    /// Shape: any, unchanged.
    /// Range: (−∞, ∞); nothing between 0 and ±threshold.
    /// Slope: 1 outside the dead zone, 0 in it and at its ends.
    /// Twin: keras.activations.hard_shrink, torch.nn.Hardshrink.
    /// Source: Donoho, Johnstone 1994, "Ideal spatial adaptation by wavelet shrinkage".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">threshold is not a finite number, 0 or above.</exception>
    public static Activation HardShrink(double threshold = 0.5) => Activation.Of(new HardShrinkFunction(Require.NotNegative(threshold)));

    private readonly record struct HardShrinkFunction(double Threshold) : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { -Threshold, Threshold };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(L.Abs(x) <= Threshold, 0, x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(y == 0, 0, 1);
    }
}
