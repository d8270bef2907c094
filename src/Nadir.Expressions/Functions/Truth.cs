namespace Nadir.Expressions;

/// <summary>What is known of a condition over a box; numbers other than 0, and what is no number, hold.</summary>
internal static class Truth
{
    public static Enclosure Of(bool mayHold, bool mayFail) =>
        mayHold == mayFail ? new(0, 1, Continuity.Defined) : mayHold ? Enclosure.One : Enclosure.Zero;

    public static bool MayHold(Enclosure condition) =>
        condition.Continuity < Continuity.Defined || condition.Low != 0 || condition.High != 0;

    public static bool MayFail(Enclosure condition) => condition.Contains(0);
}
