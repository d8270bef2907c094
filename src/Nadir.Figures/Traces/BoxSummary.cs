using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>What one box of a box plot shows.</summary>
/// <param name="Label">Under the box.</param>
/// <param name="Low">The end of the lower whisker.</param>
/// <param name="FirstQuartile">A quarter of the values lie below.</param>
/// <param name="Median">Half of the values lie below.</param>
/// <param name="ThirdQuartile">Three quarters of the values lie below.</param>
/// <param name="High">The end of the upper whisker.</param>
/// <param name="Outliers">The values beyond the whiskers, rising.</param>
public sealed record BoxSummary(
    string Label, double Low, double FirstQuartile, double Median, double ThirdQuartile, double High, IReadOnlyList<double> Outliers)
{
    private const double WhiskerReach = 1.5;

    internal static BoxSummary Of(string label, double[] values)
    {
        var sorted = Require.Present(values).Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0)
            return new BoxSummary(label, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, []);
        var (first, third) = (Quantile(sorted, 0.25), Quantile(sorted, 0.75));
        var reach = WhiskerReach * (third - first);
        var within = sorted.Where(value => value >= first - reach && value <= third + reach).ToArray();
        var (low, high) = within.Length == 0 ? (first, third) : (Math.Min(within[0], first), Math.Max(within[^1], third));
        return new BoxSummary(label, low, first, Quantile(sorted, 0.5), third, high, [.. sorted.Where(value => value < low || value > high)]);
    }

    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        if (below == sorted.Length - 1)
            return sorted[below];
        // Between the largest negative and positive numbers the distance is infinite.
        var step = sorted[below + 1] - sorted[below];
        return double.IsFinite(step)
            ? sorted[below] + (place - below) * step
            : (1 - (place - below)) * sorted[below] + (place - below) * sorted[below + 1];
    }
}
