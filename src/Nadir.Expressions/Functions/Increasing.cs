namespace Nadir.Expressions;

/// <summary>Enclosures of functions that never fall, from their values at the ends.</summary>
internal static class Increasing
{
    // Values on lanes are within 3 units in the last place: that much twice, as the sample beside an end errs, too.
    private const int Steps = 8;

    /// <param name="low">The value at the lower end of <paramref name="x"/>, as lanes give it.</param>
    /// <param name="high">The value at the upper end.</param>
    /// <param name="from">What no value is below.</param>
    /// <param name="to">What no value is above.</param>
    public static Enclosure Of(
        Enclosure x, double low, double high, double from = double.NegativeInfinity, double to = double.PositiveInfinity) =>
        Enclosure.Between(
            Math.Max(from, IsExact(x.Low, low) ? low : Outward.Below(low, Steps)),
            Math.Min(to, IsExact(x.High, high) ? high : Outward.Above(high, Steps)),
            x.Continuity);

    /// <summary>Whether a value is 0 without rounding, as a logarithm's at 1 and a sine's at 0.</summary>
    public static bool IsExact(double x, double value) => value == 0 && x is (0 or 1);

    /// <summary>Of a function that begins somewhere.</summary>
    public static Enclosure OfPositive(Enclosure x, double start, double low, double high) =>
        x.High < start ? Enclosure.None : Of(x.Low < start ? x with { Continuity = Continuity.Partly } : x, low, high);

    /// <summary>Of a function that is there from −1 to 1.</summary>
    public static Enclosure OfUnit(Enclosure x, double low, double high, double from = double.NegativeInfinity) =>
        x.High < -1 || x.Low > 1 ? Enclosure.None
        : Of(x.Low < -1 || x.High > 1 ? x with { Continuity = Continuity.Partly } : x, low, high, from);
}
