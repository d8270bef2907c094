namespace Nadir.Expressions;

/// <summary>Enclosures of sine and cosine: the ends' values, and ±1 where a crest may lie between.</summary>
internal static class Wave
{
    private const int Steps = 8;

    public static Enclosure Sine(Enclosure x) => Of(x, Functions.Sine, 0.5);

    public static Enclosure Cosine(Enclosure x) => Of(x, Functions.Cosine, 0);

    /// <summary>Whether the tangent may have a pole in it.</summary>
    public static bool HasPole(Enclosure x) => CrestBefore(x.High, 0.5, 1) != CrestBefore(x.Low, 0.5, -1);

    private static Enclosure Of<F>(Enclosure x, UnaryFunction<F> function, double shift)
        where F : struct, Nadir.Tensors.IUnaryLane
    {
        if (double.IsInfinity(x.Low) || double.IsInfinity(x.High))
            return new(-1, 1, Enclosure.Weaker(x.Continuity, Continuity.Partly));
        var (from, to) = (function.Value(x.Low), function.Value(x.High));
        var (low, high, lowAt, highAt) = from <= to ? (from, to, x.Low, x.High) : (to, from, x.High, x.Low);
        var (first, last) = x.IsNumber ? (0, 0) : (CrestBefore(x.Low, shift, -1), CrestBefore(x.High, shift, 1));

        // Even crests are up, odd ones down; two in a row are both.
        var crests = last - first;
        high = crests >= 2 || (crests == 1 && last % 2 == 0) ? 1
            : Math.Min(1, Increasing.IsExact(highAt, high) ? high : Outward.Above(high, Steps));
        low = crests >= 2 || (crests == 1 && last % 2 != 0) ? -1
            : Math.Max(-1, Increasing.IsExact(lowAt, low) ? low : Outward.Below(low, Steps));
        return crests >= 0 ? new(low, high, x.Continuity) : new(-1, 1, x.Continuity);
    }

    /// <summary>The number of the last crest not after an angle, moved outward by more than its rounding.</summary>
    private static double CrestBefore(double angle, double shift, int outward)
    {
        var turns = angle / Math.PI;
        return Math.Floor(turns - shift + (outward * ((Math.Abs(turns) * 1e-15) + 1e-15)));
    }
}
