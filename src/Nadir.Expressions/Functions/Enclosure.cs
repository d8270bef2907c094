namespace Nadir.Expressions;

/// <summary>Two numbers between which every value of a formula lies, over all places of a box, rounding included.</summary>
/// <param name="Low">Not above any value; −∞ where there is no bound.</param>
/// <param name="High">Not below any value.</param>
/// <param name="Continuity">What is known of the formula over the box.</param>
public readonly record struct Enclosure(double Low, double High, Continuity Continuity = Continuity.Continuous)
{
    /// <summary>Of one number.</summary>
    public static Enclosure Of(double value) => new(value, value);

    /// <summary>Whether a number may be among the values.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
