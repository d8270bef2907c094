namespace Nadir.Expressions;

/// <summary>Two numbers between which every value of a formula lies, over all places of a box, rounding included.</summary>
/// <remarks>Where the formula has no value at all, both are not a number, and nothing is contained.</remarks>
/// <param name="Low">Not above any value; −∞ where there is no bound.</param>
/// <param name="High">Not below any value.</param>
/// <param name="Continuity">What is known of the formula over the box.</param>
public readonly record struct Enclosure(double Low, double High, Continuity Continuity = Continuity.Continuous)
{
    internal static Enclosure None { get; } = new(double.NaN, double.NaN, Continuity.Nowhere);

    internal static Enclosure One { get; } = new(1, 1);

    internal static Enclosure Zero { get; } = new(0, 0);

    internal bool IsNumber => Low == High;

    /// <summary>Of one number.</summary>
    public static Enclosure Of(double value) =>
        double.IsNaN(value) ? None : new(value, value, double.IsFinite(value) ? Continuity.Continuous : Continuity.Partly);

    /// <summary>Whether a number may be among the values.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>Between bounds that rounding may have made infinite or undefined: then a value may be infinite, too.</summary>
    internal static Enclosure Between(double low, double high, Continuity continuity)
    {
        low = double.IsNaN(low) ? double.NegativeInfinity : low;
        high = double.IsNaN(high) ? double.PositiveInfinity : high;
        return new(low, high, double.IsFinite(low) && double.IsFinite(high) ? continuity : Weaker(continuity, Continuity.Partly));
    }

    /// <summary>Everything between both, whichever of them holds at a place.</summary>
    internal static Enclosure Either(Enclosure one, Enclosure other)
    {
        if (one.Continuity == Continuity.Nowhere)
            return other.Continuity == Continuity.Nowhere ? None : other with { Continuity = Continuity.Partly };
        if (other.Continuity == Continuity.Nowhere)
            return one with { Continuity = Continuity.Partly };
        var continuity = Weaker(Weaker(one.Continuity, other.Continuity), Continuity.Defined);
        return new(Math.Min(one.Low, other.Low), Math.Max(one.High, other.High), continuity);
    }

    internal static Continuity Weaker(Continuity one, Continuity other) => one < other ? one : other;
}
