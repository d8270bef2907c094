namespace Nadir.Figures;

/// <summary>Round numbers between two ends: multiples of 1, 2 or 5 times a power of ten.</summary>
/// <remarks>
/// A tick is a whole number times a power of ten and becomes a double and a text from there, so neither shows rounding.
/// </remarks>
internal static class LinearTicks
{
    // The least that ends may differ by, over many intervals; a power of ten that far down is still a full double.
    private const double LeastStep = 1e-305;

    // Of the larger end: multiples of a smaller step are no different doubles.
    private const double LeastShare = 1e-15;

    /// <param name="minimum">Finite, below maximum.</param>
    /// <param name="maximum">Finite.</param>
    /// <param name="intervals">The most intervals wanted; at least 1.</param>
    /// <param name="whole">No tick between whole numbers.</param>
    /// <param name="style">How powers of ten are written.</param>
    public static List<Tick> Between(double minimum, double maximum, int intervals, bool whole, NumberStyle style)
    {
        var least = Math.Max(LeastStep, LeastShare * Math.Max(Math.Abs(minimum), Math.Abs(maximum)));
        var (digit, exponent) = Step(Math.Clamp(maximum / intervals - minimum / intervals, least, double.MaxValue), whole);
        var step = PowerOfTen.Times(digit, exponent);
        var first = (long)Math.Ceiling(minimum / step - 1e-9);
        var last = (long)Math.Floor(maximum / step + 1e-9);
        var multiples = new List<long>();
        for (var i = first; i <= last; i++)
            multiples.Add(i * digit);
        var format = new TickFormat(multiples, exponent, style);
        return [.. multiples.Select(m => new Tick(PowerOfTen.Times(m, exponent), format.Text(m)))];
    }

    private static (int Digit, int Exponent) Step(double least, bool whole)
    {
        if (whole && least <= 1)
            return (1, 0);
        var exponent = (int)Math.Floor(Math.Log10(least));
        var fraction = least / PowerOfTen.Times(1, exponent);
        return fraction switch
        {
            <= 1 + 1e-9 => (1, exponent),
            <= 2 + 1e-9 => (2, exponent),
            <= 5 + 1e-9 => (5, exponent),
            _ => (1, exponent + 1),
        };
    }
}
