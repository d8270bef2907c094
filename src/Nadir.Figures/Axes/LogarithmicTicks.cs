namespace Nadir.Figures;

/// <summary>Powers of ten between two ends, with 2 and 5 times them where few; round numbers where none.</summary>
internal static class LogarithmicTicks
{
    private const int MostExponentWithoutPower = 6;
    private const int LeastExponentWithoutPower = -4;

    /// <param name="minimum">Above 0, below maximum.</param>
    /// <param name="maximum">Finite.</param>
    /// <param name="intervals">The most intervals wanted; at least 1.</param>
    /// <param name="style">How powers of ten are written.</param>
    public static List<Tick> Between(double minimum, double maximum, int intervals, NumberStyle style)
    {
        var first = (int)Math.Ceiling(Math.Log10(minimum) - 1e-9);
        var last = (int)Math.Floor(Math.Log10(maximum) + 1e-9);
        var plain = first >= LeastExponentWithoutPower && last < MostExponentWithoutPower;
        if (last - first >= 2)
            return Decades(first, last, (last - first + intervals - 1) / intervals, plain, style);

        var finer = Multiples([1, 2, 5], minimum, maximum, plain, style);
        if (finer.Count >= 3 && finer.Count <= intervals + 1)
            return finer;
        return maximum / minimum >= 10
            ? Multiples([1], minimum, maximum, plain, style)
            : LinearTicks.Between(minimum, maximum, intervals, whole: false, style);
    }

    private static List<Tick> Multiples(
        ReadOnlySpan<int> digits, double minimum, double maximum, bool plain, NumberStyle style)
    {
        var ticks = new List<Tick>();
        for (var exponent = (int)Math.Floor(Math.Log10(minimum)); exponent <= Math.Log10(maximum); exponent++)
        {
            foreach (var digit in digits)
            {
                var value = PowerOfTen.Times(digit, exponent);
                if (value >= minimum * (1 - 1e-9) && value <= maximum * (1 + 1e-9))
                    ticks.Add(new Tick(value, Text(digit, exponent, plain, style)));
            }
        }

        return ticks;
    }

    private static List<Tick> Decades(int first, int last, int stride, bool plain, NumberStyle style)
    {
        var ticks = new List<Tick>();
        for (var exponent = first; exponent <= last; exponent++)
        {
            var labelled = exponent % stride == 0;
            if (labelled || last - first < 12)
                ticks.Add(new Tick(PowerOfTen.Times(1, exponent), labelled ? Text(1, exponent, plain, style) : ""));
        }

        return ticks;
    }

    private static string Text(int digit, int exponent, bool plain, NumberStyle style) =>
        plain ? NumberText.Decimal(digit, exponent) : NumberText.Scientific(digit, exponent, style);
}
