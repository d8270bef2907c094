namespace Nadir;

/// <summary>Maps each feature's range in the training data to another, 0 to 1 by default.</summary>
/// <remarks>
/// A constant feature becomes from. scikit-learn leaves any range below 2e-15 unscaled; here only one that is rounding beside the
/// numbers themselves. Twin: sklearn.preprocessing.MinMaxScaler (feature_range=(from, to)).
/// </remarks>
public sealed class MinMaxScaler : FeatureScaler
{
    /// <summary>A scaler that has learned nothing yet.</summary>
    /// <param name="from">What the smallest becomes.</param>
    /// <param name="to">What the largest becomes; above from.</param>
    /// <param name="clip">Whether what lies outside the training data's range is moved to its edge.</param>
    /// <exception cref="ArgumentOutOfRangeException">from or to is not finite, or from is not below to.</exception>
    public MinMaxScaler(double from = 0, double to = 1, bool clip = false)
    {
        (From, To, Clip) = (Require.Finite(from), Require.Finite(to), clip);
        if (from >= to)
            throw Error.OutOfRange($"from must be below to, got {from} and {to}.", nameof(from));
    }

    /// <summary>What the smallest becomes.</summary>
    public double From { get; }

    /// <summary>What the largest becomes.</summary>
    public double To { get; }

    /// <summary>Whether what lies outside the training data's range is moved to its edge.</summary>
    public bool Clip { get; }

    /// <summary>Each feature's smallest number.</summary>
    public IReadOnlyList<double> Smallest => Numbers(0);

    /// <summary>Each feature's largest number.</summary>
    public IReadOnlyList<double> Largest => Numbers(1);

    private protected override IReadOnlyList<string> LearnedNames => ["smallest", "largest"];

    private protected override ScalerRange Range => Clip
        ? new ScalerRange(To - From, From, From, To)
        : ScalerRange.Unchanged with { Gain = To - From, Offset = From };

    private protected override double[] LearnColumn(Span<double> present)
    {
        var (smallest, largest) = (present[0], present[0]);
        foreach (var value in present)
            (smallest, largest) = (Math.Min(smallest, value), Math.Max(largest, value));
        return [smallest, largest];
    }

    private protected override (double Shift, double Divisor) MapOf(ReadOnlySpan<double> learned) =>
        double.IsNaN(learned[0])
            ? (double.NaN, double.NaN)
            : (learned[0], Divisor(learned[1] - learned[0], Math.Max(Math.Abs(learned[0]), Math.Abs(learned[1]))));
}
