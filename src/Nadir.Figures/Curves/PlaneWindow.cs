using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Checks the ranges of a window.</summary>
internal static class PlaneWindow
{
    // Relative to the places: below it neighbouring points have no different doubles.
    private const double LeastShare = 1e-9;
    private const double Largest = 1e150;

    public static PlaneBox Of((double Low, double High) x, (double Low, double High) y)
    {
        RequireRange(x, nameof(x));
        RequireRange(y, nameof(y));
        return new PlaneBox(x.Low, x.High, y.Low, y.High);
    }

    public static void RequireAscending(IReadOnlyList<double> places, string name)
    {
        for (var i = 0; i < places.Count; i++)
            if (!double.IsFinite(places[i]) || i > 0 && places[i] <= places[i - 1])
                throw Error.OutOfRange($"{name} must be finite and ascending, got {places[i]} at {i}.", name);
    }

    private static void RequireRange((double Low, double High) range, string name)
    {
        var (low, high) = range;
        if (!double.IsFinite(low) || !double.IsFinite(high))
            throw Error.OutOfRange($"the range of {name} must be finite, got {low}..{high}.", name);
        if (low >= high)
            throw Error.OutOfRange($"the range of {name} must ascend, got {low}..{high}; write the smaller number first.", name);
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (size > Largest)
            throw Error.OutOfRange($"the range of {name} must lie within ±{Largest}, got {low}..{high}.", name);
        if (high - low < LeastShare * size || high - low < 1 / Largest)
            throw Error.OutOfRange($"the range of {name} is too narrow for its numbers, got {low}..{high}.", name);
    }
}
