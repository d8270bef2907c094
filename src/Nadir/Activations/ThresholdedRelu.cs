using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input above a threshold, 0 up to it.</summary>
    /// <param name="theta">The threshold; 0 or above.</param>
    /// <remarks>
    /// Formula: y = x for x > theta, 0 else.
    /// Shape: any, unchanged.
    /// Range: [0, ∞); nothing between 0 and theta.
    /// Slope: 1 above theta, 0 below and at it.
    /// Twin: keras.activations.threshold with value 0 (keras.layers.ThresholdedReLU in Keras 2), torch.nn.Threshold with value 0.
    /// Source: Konda, Memisevic, Krueger 2014, arXiv:1402.3337.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">theta is not a finite number, 0 or above.</exception>
    public static Activation ThresholdedRelu(double theta = 1) => Activation.Of(new ThresholdedReluFunction(Require.NotNegative(theta)));

    private readonly record struct ThresholdedReluFunction(double Theta) : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { Theta };

        public Interval Range => Interval.From(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x <= Theta, 0, x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(y == 0, 0, 1);
    }
}
