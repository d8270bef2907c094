using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>The two ends of an axis: the user's, or the data's with some air, or 0 to 1 where there is none.</summary>
internal static class AxisLimits
{
    // Below this share of the largest value, a smallest value is near enough to 0 to start there.
    private const double NearZero = 0.3;

    // Ends nearer than this, relative to their size, would put ticks beyond the digits of a double.
    private const double LeastRelativeSpan = 1e-11;
    private const double LeastSpan = 1e-303;

    public static (double Minimum, double Maximum) Of(DataRange range, Axis axis, string name)
    {
        Check(axis.Minimum, range.Logarithmic, $"{name}.Minimum");
        Check(axis.Maximum, range.Logarithmic, $"{name}.Maximum");
        if (axis is { Minimum: { } low, Maximum: { } high } && !AreApart(low, high, range.Logarithmic))
            throw Error.Argument($"{name} runs from {low} to {high}: Maximum must be above Minimum, or null.");

        var (minimum, maximum) = range.Logarithmic ? Logarithmic(range) : Linear(range);
        minimum = axis.Minimum ?? minimum;
        maximum = axis.Maximum ?? maximum;
        if (AreApart(minimum, maximum, range.Logarithmic))
            return (minimum, maximum);
        // One end is the user's, and all the data lies beyond it.
        return axis.Minimum is not null
            ? (minimum, range.Logarithmic ? Bound(minimum * 10) : Bound(minimum + Room(minimum)))
            : (range.Logarithmic ? Math.Max(maximum / 10, double.Epsilon) : Bound(maximum - Room(maximum)), maximum);
    }

    private static (double, double) Linear(DataRange range)
    {
        if (range.IsEmpty)
            return (0, 1);
        var (minimum, maximum) = (range.Minimum, range.Maximum);
        if (range.FromZero || range.SeeksZero && minimum > 0 && minimum <= NearZero * maximum)
            minimum = Math.Min(minimum, 0);
        if (range.FromZero || range.SeeksZero && maximum < 0 && maximum >= NearZero * minimum)
            maximum = Math.Max(maximum, 0);

        var half = maximum / 2 - minimum / 2;
        var size = Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        if (half < Math.Max(size * LeastRelativeSpan, LeastSpan))
        {
            var room = Room(size);
            return range.FromZero ? (0, 1) : (Bound(minimum - room), Bound(maximum + room));
        }

        var air = half * (2 * range.Air);
        return (Ends(minimum, -air), Ends(maximum, air));
    }

    private static (double, double) Logarithmic(DataRange range)
    {
        if (range.IsEmpty)
            return (1, 10);
        var (low, high) = (Math.Log10(range.Minimum), Math.Log10(range.Maximum));
        var air = high - low < 1e-9 ? 0.5 : range.Air * (high - low);
        return (Math.Max(Math.Pow(10, low - air), double.Epsilon), Bound(Math.Pow(10, high + air)));
    }

    // Air never carries an end across 0: a loss has no negative side.
    private static double Ends(double end, double air) =>
        end == 0 || end * (end + air) < 0 ? 0 : Bound(end + air);

    private static double Room(double size) => size == 0 ? 1 : Math.Max(Math.Abs(size) * 0.05, LeastSpan);

    private static double Bound(double value) => Math.Clamp(value, double.MinValue, double.MaxValue);

    private static bool AreApart(double minimum, double maximum, bool logarithmic) => logarithmic
        ? Math.Log10(maximum) > Math.Log10(minimum)
        : maximum / 2 - minimum / 2 >= LeastSpan;

    private static void Check(double? end, bool logarithmic, string name)
    {
        if (end is { } value && (!double.IsFinite(value) || logarithmic && value <= 0))
        {
            throw logarithmic
                ? Error.OutOfRange($"{name} of a logarithmic axis is a finite number above 0, got {value}.", name)
                : Error.OutOfRange($"{name} is a finite number or null, got {value}.", name);
        }
    }
}
