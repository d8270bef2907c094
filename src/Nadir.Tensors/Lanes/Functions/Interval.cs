using System.Globalization;

namespace Nadir.Tensors;

/// <summary>The real numbers between two ends.</summary>
/// <param name="Low">Where it begins; −∞ where it has no beginning.</param>
/// <param name="High">Where it ends; ∞ where it has no end.</param>
/// <param name="HasLow">Whether the lower end belongs to it.</param>
/// <param name="HasHigh">Whether the upper end belongs to it.</param>
public readonly record struct Interval(double Low, double High, bool HasLow = false, bool HasHigh = false)
{
    /// <summary>All real numbers.</summary>
    public static Interval All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The numbers from an end on, itself included.</summary>
    public static Interval From(double low) => new(low, double.PositiveInfinity, HasLow: true);

    /// <summary>The numbers above an end.</summary>
    public static Interval Above(double low) => new(low, double.PositiveInfinity);

    /// <summary>The numbers from one end to another, both included.</summary>
    public static Interval Closed(double low, double high) => new(low, high, HasLow: true, HasHigh: true);

    /// <summary>Whether a number lies in it.</summary>
    public bool Contains(double x) => (x > Low || (HasLow && x == Low)) && (x < High || (HasHigh && x == High));

    /// <summary>As it is written: (−1, 1], [0, ∞).</summary>
    public override string ToString() => $"{(HasLow ? '[' : '(')}{Text(Low)}, {Text(High)}{(HasHigh ? ']' : ')')}";

    private static string Text(double end) =>
        double.IsInfinity(end) ? (end > 0 ? "∞" : "−∞") : end.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−');
}
