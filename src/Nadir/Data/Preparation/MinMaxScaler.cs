namespace Nadir;

/// <summary>Maps each feature's range in the training data to another, 0 to 1 by default.</summary>
/// <remarks>A constant feature becomes from. Twin: sklearn.preprocessing.MinMaxScaler (feature_range=(from, to)).</remarks>
public sealed class MinMaxScaler : Preparation
{
    private const double Epsilon = 1.0 / (1ul << 52);

    private double[] smallest = [];
    private double[] largest = [];

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
    public IReadOnlyList<double> Smallest => Known(smallest);

    /// <summary>Each feature's largest number.</summary>
    public IReadOnlyList<double> Largest => Known(largest);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, double[] Values)> Learned => [("smallest", smallest), ("largest", largest)];

    /// <inheritdoc/>
    protected override void Learn(double[] values, int features)
    {
        (smallest, largest) = (values[..features], values[..features]);
        for (var i = features; i < values.Length; i++)
        {
            var feature = i % features;
            smallest[feature] = Math.Min(smallest[feature], values[i]);
            largest[feature] = Math.Max(largest[feature], values[i]);
        }
    }

    /// <inheritdoc/>
    protected override void Restore(Func<string, double[]> read) => (smallest, largest) = (read("smallest"), read("largest"));

    /// <inheritdoc/>
    protected override double Forward(double value, int feature)
    {
        var moved = ((value - smallest[feature]) * Factor(feature)) + From;
        return Clip ? Math.Clamp(moved, From, To) : moved;
    }

    /// <inheritdoc/>
    protected override double Backward(double value, int feature) => ((value - From) / Factor(feature)) + smallest[feature];

    private double Factor(int feature)
    {
        var range = largest[feature] - smallest[feature];
        return (To - From) / (range < 10 * Epsilon ? 1 : range);
    }
}
