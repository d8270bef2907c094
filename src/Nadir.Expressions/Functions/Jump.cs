namespace Nadir.Expressions;

/// <summary>Enclosures of functions that grow in jumps and are level between.</summary>
internal static class Jump
{
    /// <param name="low">The value at the lower end of <paramref name="x"/>.</param>
    /// <param name="high">The value at the upper end.</param>
    public static Enclosure Of(Enclosure x, double low, double high)
    {
        if (x.Continuity < Continuity.Defined)
            return Enclosure.Between(low, high, x.Continuity);
        return Enclosure.Between(low, high, low == high ? Continuity.Continuous : Continuity.Defined);
    }
}
