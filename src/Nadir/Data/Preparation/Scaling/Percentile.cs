namespace Nadir;

/// <summary>Percentiles by linear interpolation, NumPy's default.</summary>
internal static class Percentile
{
    public static double OfSorted(ReadOnlySpan<double> sorted, double percent)
    {
        var place = percent / 100 * (sorted.Length - 1);
        var below = Math.Min((int)place, sorted.Length - 1);
        var (low, high) = (sorted[below], sorted[Math.Min(below + 1, sorted.Length - 1)]);
        var share = place - below;

        if (share == 0)
            return low;

        // From the nearer end, so that both ends come out exactly.
        return share < 0.5 ? low + ((high - low) * share) : high - ((high - low) * (1 - share));
    }
}
