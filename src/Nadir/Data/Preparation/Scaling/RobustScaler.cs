namespace Nadir;

/// <summary>Shifts each feature by its median and divides by the distance of two percentiles, which outliers hardly move.</summary>
/// <remarks>
/// Percentiles between two numbers lie on the line between them. scikit-learn leaves any distance below 2e-15 unscaled; here only
/// one that is rounding beside the numbers themselves. Twin: sklearn.preprocessing.RobustScaler.
/// </remarks>
public sealed class RobustScaler : FeatureScaler
{
    private const double Median = 50;

    private readonly double unit;

    /// <summary>A scaler that has learned nothing yet.</summary>
    /// <param name="withCentering">Whether the median is taken off.</param>
    /// <param name="withScaling">Whether the rest is divided by the distance of the percentiles.</param>
    /// <param name="lowPercentile">The lower percentile, 0 or above; with unitVariance above 0.</param>
    /// <param name="highPercentile">The upper percentile, above the lower and at most 100; with unitVariance below 100.</param>
    /// <param name="unitVariance">Whether a normally distributed feature becomes one of variance 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentiles are not in order between 0 and 100.</exception>
    public RobustScaler(
        bool withCentering = true,
        bool withScaling = true,
        double lowPercentile = 25,
        double highPercentile = 75,
        bool unitVariance = false)
    {
        (WithCentering, WithScaling, UnitVariance) = (withCentering, withScaling, unitVariance);
        (LowPercentile, HighPercentile) = (Require.NotNegative(lowPercentile), Require.NotNegative(highPercentile));
        if (lowPercentile >= highPercentile || highPercentile > 100)
            throw Error.OutOfRange($"lowPercentile must be below highPercentile, and that at most 100, got {lowPercentile} and {highPercentile}.", nameof(lowPercentile));
        if (unitVariance && (lowPercentile == 0 || highPercentile == 100))
            throw Error.OutOfRange($"unitVariance needs percentiles that a normal distribution has, above 0 and below 100, got {lowPercentile} and {highPercentile}.", nameof(lowPercentile));
        unit = unitVariance ? NormalQuantile.Of(highPercentile / 100) - NormalQuantile.Of(lowPercentile / 100) : 1;
    }

    /// <summary>Whether the median is taken off.</summary>
    public bool WithCentering { get; }

    /// <summary>Whether the rest is divided by the distance of the percentiles.</summary>
    public bool WithScaling { get; }

    /// <summary>The lower percentile.</summary>
    public double LowPercentile { get; }

    /// <summary>The upper percentile.</summary>
    public double HighPercentile { get; }

    /// <summary>Whether a normally distributed feature becomes one of variance 1.</summary>
    public bool UnitVariance { get; }

    /// <summary>Each feature's median.</summary>
    public IReadOnlyList<double> Center => Numbers(0);

    /// <summary>What each feature is divided by; 1 where both percentiles are the same.</summary>
    public IReadOnlyList<double> Scale => Numbers(1);

    private protected override IReadOnlyList<string> LearnedNames => ["center", "scale"];

    private protected override double[] LearnColumn(Span<double> present)
    {
        present.Sort();
        var (low, high) = (Percentile.OfSorted(present, LowPercentile), Percentile.OfSorted(present, HighPercentile));
        return [Percentile.OfSorted(present, Median), Divisor(high - low, Math.Max(Math.Abs(low), Math.Abs(high))) / unit];
    }

    private protected override (double Shift, double Divisor) MapOf(ReadOnlySpan<double> learned) =>
        (WithCentering ? learned[0] : 0, WithScaling ? learned[1] : 1);
}
