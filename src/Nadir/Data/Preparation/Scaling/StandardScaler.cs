namespace Nadir;

/// <summary>Shifts each feature to mean 0 and scales it to deviation 1, as they are in the training data.</summary>
/// <param name="withMean">Whether the mean is taken off.</param>
/// <param name="withDeviation">Whether the rest is divided by the deviation.</param>
/// <remarks>
/// The variance is over N, not N − 1; a constant feature keeps its scale. A column of numbers near 1e200 or 1e-170 is
/// scaled like any other, where scikit-learn's squares overflow or vanish.
/// Twin: sklearn.preprocessing.StandardScaler (withDeviation is with_std); torch has none.
/// </remarks>
public sealed class StandardScaler(bool withMean = true, bool withDeviation = true) : FeatureScaler
{
    /// <summary>Whether the mean is taken off.</summary>
    public bool WithMean { get; } = withMean;

    /// <summary>Whether the rest is divided by the deviation.</summary>
    public bool WithDeviation { get; } = withDeviation;

    /// <summary>Each feature's mean.</summary>
    public IReadOnlyList<double> Mean => Numbers(0);

    /// <summary>Each feature's variance; infinite or 0 where its deviation is finite but its square is out of range.</summary>
    public IReadOnlyList<double> Variance => Numbers(1);

    /// <summary>What each feature is divided by: its deviation, or 1 where it is constant.</summary>
    public IReadOnlyList<double> Scale => Numbers(2);

    private protected override IReadOnlyList<string> LearnedNames => ["mean", "variance", "scale"];

    private protected override (double Shift, double Divisor) MapOf(ReadOnlySpan<double> learned) =>
        (WithMean ? learned[0] : 0, WithDeviation ? learned[2] : 1);

    private protected override double[] LearnColumn(Span<double> present)
    {
        var exponent = Normalize(present);
        var count = present.Length;
        var sum = 0.0;
        foreach (var value in present)
            sum += value;
        var mean = sum / count;

        // The second sum takes back what rounding of the mean leaves (Chan, Golub, LeVeque 1983).
        var (squares, rest) = (0.0, 0.0);
        foreach (var value in present)
        {
            var distance = value - mean;
            squares += distance * distance;
            rest += distance;
        }

        var variance = (squares - (rest * rest / count)) / count;
        var deviation = IsConstant(mean, variance, count) ? 1 : Math.ScaleB(Math.Sqrt(variance), exponent);
        return [Math.ScaleB(mean, exponent), Math.ScaleB(variance, 2 * exponent), deviation];
    }

    /// <summary>Divides by a power of two where squares could overflow or vanish; exact, so that nothing else changes.</summary>
    private static int Normalize(Span<double> values)
    {
        const int Safe = 200;
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        if (largest == 0 || Math.ILogB(largest) is var exponent && Math.Abs(exponent) < Safe)
            return 0;
        for (var i = 0; i < values.Length; i++)
            values[i] = Math.ScaleB(values[i], -exponent);
        return exponent;
    }

    // A variance this small is rounding of the mean alone; the bound is scikit-learn's.
    private static bool IsConstant(double mean, double variance, int count)
    {
        const double Epsilon = 1.0 / (1ul << 52);
        var rounding = count * mean * Epsilon;
        return variance <= (count * Epsilon * variance) + (rounding * rounding);
    }
}
