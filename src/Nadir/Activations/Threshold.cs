using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input above a threshold, a fixed value up to it.</summary>
    /// <param name="threshold">Where the input begins to pass.</param>
    /// <param name="value">What stands for everything up to the threshold.</param>
    /// <remarks>
    /// Formula: y = x for x > threshold, value else.
    /// Shape: any, unchanged.
    /// Range: [0, ∞) with the defaults; in general the value, and everything above the threshold.
    /// Slope: 1 above the threshold, 0 below and at it.
    /// Twin: keras.activations.threshold, torch.nn.Threshold.
    /// Differences: the twins have no defaults; 0 and 0 make a rectifier.
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public static Activation Threshold(double threshold = 0, double value = 0) =>
        Activation.Of(new ThresholdFunction(Require.Finite(threshold), Require.Finite(value)));

    // The members are the interface's alone: the argument has the name Value.
    private readonly record struct ThresholdFunction(double Threshold, double Value) : IScalarFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { Threshold };

        public Interval Range => new(Math.Min(Threshold, Value), double.PositiveInfinity, HasLow: Value <= Threshold);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        L IScalarFunction.Value<L>(L x) => L.Select(x <= Threshold, Value, x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        L IScalarFunction.Slope<L>(L x, L y) => L.Select(x <= Threshold, 0, 1);
    }
}
