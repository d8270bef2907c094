namespace Nadir;

public static partial class Initializers
{
    /// <summary>Random with a variance that a scale and the fans set: the rule behind Glorot's, He's and LeCun's.</summary>
    /// <param name="scale">The variance times the fan; above 0.</param>
    /// <param name="mode">Which fan: in, out, or the mean of both.</param>
    /// <param name="distribution">Normal cut at two deviations and widened to make up for it, normal as it is, or uniform.</param>
    /// <remarks>
    /// Formula: mean 0 and variance scale ÷ fan.
    /// Shape: any; fan in is how many inputs feed an output, fan out how many outputs an input feeds.
    /// Range: ±√(3·scale ÷ fan) when uniform, ±2.27 deviations when truncated, else (−∞, ∞).
    /// Twin: keras.initializers.VarianceScaling, torch: none.
    /// Source: the twin's documentation (keras.io/api/layers/initializers).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">scale is not a finite number above 0, or a name is none of those declared.</exception>
    public static Initializer VarianceScaling(
        double scale = 1, FanMode mode = FanMode.FanIn, WeightDistribution distribution = WeightDistribution.TruncatedNormal) =>
        Initializer.Of(new VarianceScalingRule(Require.Positive(scale), Require.Defined(mode), Require.Defined(distribution)));

    private sealed record VarianceScalingRule(double Scale, FanMode Mode, WeightDistribution Distribution) : IInitializer
    {
        public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type)
        {
            var count = Mode switch
            {
                FanMode.FanIn => fan.In,
                FanMode.FanOut => fan.Out,
                _ => (fan.In + fan.Out) / 2.0,
            };
            var variance = Scale / Math.Max(1, count);
            return Distribution == WeightDistribution.Uniform
                ? ScaledVariance.Uniform(variance, shape, generator, type)
                : ScaledVariance.Normal(variance, Distribution == WeightDistribution.TruncatedNormal, shape, generator, type);
        }
    }
}
