using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The input, cut off at two ends.</summary>
    /// <param name="min">The lower end.</param>
    /// <param name="max">The upper end; above min.</param>
    /// <remarks>
    /// Formula: y = min(max(x, min), max).
    /// Shape: any, unchanged.
    /// Range: [min, max].
    /// Slope: 1 between the ends, else 0, at both ends too.
    /// Twin: keras.activations.hard_tanh (−1 to 1 only), torch.nn.Hardtanh.
    /// Source: Collobert 2004, "Large scale machine learning".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An end is not finite, or max is not above min.</exception>
    public static Activation HardTanh(double min = -1, double max = 1) => Require.Finite(max) > Require.Finite(min)
        ? Activation.Of(new HardTanhFunction(min, max))
        : throw Error.OutOfRange($"max must be above min, got min {min} and max {max}.", nameof(max));

    private readonly record struct HardTanhFunction(double Min, double Max) : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { Min, Max };

        public Interval Range => Interval.Closed(Min, Max);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x < Min, Min, L.Select(x > Max, Max, x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select((y <= Min) | (y >= Max), 0, 1);
    }
}
