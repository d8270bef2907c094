namespace Nadir;

/// <summary>Shifts each feature to mean 0 and scales it to deviation 1, as they are in the training data.</summary>
/// <param name="withMean">Whether the mean is taken off.</param>
/// <param name="withDeviation">Whether the rest is divided by the deviation.</param>
/// <remarks>
/// The variance is over N, not N − 1; a constant feature keeps its scale.
/// Twin: sklearn.preprocessing.StandardScaler (withDeviation is with_std); torch has none.
/// </remarks>
public sealed class StandardScaler(bool withMean = true, bool withDeviation = true) : Preparation
{
    private double[] mean = [];
    private double[] variance = [];
    private double[] scale = [];

    /// <summary>Whether the mean is taken off.</summary>
    public bool WithMean { get; } = withMean;

    /// <summary>Whether the rest is divided by the deviation.</summary>
    public bool WithDeviation { get; } = withDeviation;

    /// <summary>Each feature's mean.</summary>
    public IReadOnlyList<double> Mean => Known(mean);

    /// <summary>Each feature's variance.</summary>
    public IReadOnlyList<double> Variance => Known(variance);

    /// <summary>What each feature is divided by: its deviation, or 1 where it is constant.</summary>
    public IReadOnlyList<double> Scale => Known(scale);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, double[] Values)> Learned => [("mean", mean), ("variance", variance), ("scale", scale)];

    /// <inheritdoc/>
    protected override void Learn(double[] values, int features)
    {
        (mean, variance, scale) = (new double[features], new double[features], new double[features]);
        var count = values.Length / features;
        for (var feature = 0; feature < features; feature++)
        {
            var sum = 0.0;
            for (var i = feature; i < values.Length; i += features)
                sum += values[i];
            mean[feature] = sum / count;

            // The second sum takes back what rounding of the mean leaves (Chan, Golub, LeVeque 1983).
            var (squares, rest) = (0.0, 0.0);
            for (var i = feature; i < values.Length; i += features)
            {
                var distance = values[i] - mean[feature];
                squares += distance * distance;
                rest += distance;
            }

            variance[feature] = (squares - (rest * rest / count)) / count;
            scale[feature] = IsConstant(mean[feature], variance[feature], count) ? 1 : Math.Sqrt(variance[feature]);
        }
    }

    /// <inheritdoc/>
    protected override void Restore(Func<string, double[]> read)
    {
        (mean, variance, scale) = (read("mean"), read("variance"), read("scale"));
    }

    /// <inheritdoc/>
    protected override double Forward(double value, int feature) =>
        (value - (WithMean ? mean[feature] : 0)) / (WithDeviation ? scale[feature] : 1);

    /// <inheritdoc/>
    protected override double Backward(double value, int feature) =>
        (value * (WithDeviation ? scale[feature] : 1)) + (WithMean ? mean[feature] : 0);

    // A variance this small is rounding of the mean alone; the bound is scikit-learn's.
    private static bool IsConstant(double mean, double variance, int count)
    {
        const double Epsilon = 1.0 / (1ul << 52);
        var rounding = count * mean * Epsilon;
        return variance <= (count * Epsilon * variance) + (rounding * rounding);
    }
}
