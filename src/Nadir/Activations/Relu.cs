using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Rectified linear unit: x from a threshold on, 0 or a part of x below, cut off at the top where wanted.</summary>
    /// <param name="negativeSlope">The slope below the threshold; 0 or above.</param>
    /// <param name="maxValue">The largest value; 0 or above. None when left out.</param>
    /// <param name="threshold">Where the line begins; 0 or above.</param>
    /// <remarks>
    /// Formula: y = maxValue for x ≥ maxValue, x for threshold ≤ x &lt; maxValue, negativeSlope·(x − threshold) below.
    /// Shape: any, unchanged.
    /// Range: [0, ∞) with the defaults; from −∞ with a negativeSlope above 0, to maxValue where there is one.
    /// Slope: negativeSlope up to the threshold, 1 above, 0 from maxValue on.
    /// Twin: keras.activations.relu, torch.nn.ReLU (no parameters).
    /// Source: Nair, Hinton 2010, "Rectified linear units improve restricted Boltzmann machines".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite and 0 or above.</exception>
    public static Activation Relu(double negativeSlope = 0, double? maxValue = null, double threshold = 0)
    {
        if (maxValue is { } top)
            Require.NotNegative(top, nameof(maxValue));
        return Require.NotNegative(negativeSlope) == 0 && maxValue is null && Require.NotNegative(threshold) == 0
            ? Activation.Of(default(ReluFunction))
            : Activation.Of(new BentReluFunction(negativeSlope, maxValue, Require.NotNegative(threshold)));
    }

    // The plain rectifier by itself: it needs y alone, and the poolings before it may know that it never falls. What it
    // tells as null it leaves at its default, so that it is still written as relu.
    private readonly record struct ReluFunction : IScalarFunction
    {
        public double? NegativeSlope => null;

        public double? MaxValue => null;

        public double? Threshold => null;

        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        public Interval Range => Interval.From(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Max(x, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(y <= 0, 0, 1);
    }

    private readonly record struct BentReluFunction(double NegativeSlope, double? MaxValue, double Threshold) : IScalarFunction
    {
        private double Top => MaxValue ?? double.PositiveInfinity;

        public ReadOnlySpan<double> Kinks => MaxValue is null ? new double[] { Threshold } : new double[] { Threshold, Top };

        public Interval Range => new(NegativeSlope > 0 ? double.NegativeInfinity : 0, Top, NegativeSlope == 0, MaxValue is not null);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x >= Top, Top, L.Select(x < Threshold, Below(x), x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x >= Top, 0, L.Select(x <= Threshold, NegativeSlope, 1));

        // 0 times −∞ would be no number.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private L Below<L>(L x)
            where L : struct, ILane<L> => NegativeSlope == 0 ? 0 : NegativeSlope * (x - Threshold);
    }
}
