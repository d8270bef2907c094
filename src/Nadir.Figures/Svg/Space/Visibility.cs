namespace Nadir.Figures;

/// <summary>What surfaces hide of points and straight lines.</summary>
internal sealed class Visibility
{
    private const int Bins = 64;

    // What is shorter comes from rounding at the seams of facets. Unit: CSS pixels.
    private const double LeastLength = 1e-6;
    private readonly List<(Hider Hider, int Number)>[] bins = new List<(Hider, int)>[Bins * Bins];
    private readonly int[] asked;
    private readonly double left;
    private readonly double top;
    private readonly double width;
    private readonly double height;
    private int question;

    public Visibility(IReadOnlyList<Seen[]> parts)
    {
        var hiders = parts.Select(part => new Hider(part)).Where(hider => hider.HasFace).ToArray();
        asked = new int[hiders.Length];
        if (hiders.Length == 0)
            return;
        var bounds = Array.ConvertAll(hiders, hider => hider.Bounds);
        (left, top) = (bounds.Min(bound => bound.Left), bounds.Min(bound => bound.Top));
        width = Math.Max(bounds.Max(bound => bound.Right) - left, 1e-3);
        height = Math.Max(bounds.Max(bound => bound.Bottom) - top, 1e-3);
        foreach (var (number, hider) in hiders.Index())
        {
            foreach (var bin in BinsOf(bounds[number]))
                (bins[bin] ??= []).Add((hider, number));
        }
    }

    public bool Hides(Seen place) => Behind(place, place).Count > 0;

    /// <summary>The hidden parts of a straight line as fractions of it, in order.</summary>
    public List<(double From, double To)> Hidden(Seen start, Seen end)
    {
        var length = Math.Max(Math.Sqrt(Math.Pow(end.X - start.X, 2) + Math.Pow(end.Y - start.Y, 2)), LeastLength);
        var joined = Interval.Join(Behind(start, end), LeastLength / length);
        joined.RemoveAll(part => (part.To - part.From) * length < LeastLength);
        return joined;
    }

    private List<(double From, double To)> Behind(Seen start, Seen end)
    {
        var parts = new List<(double From, double To)>();
        if (asked.Length == 0)
            return parts;
        question++;
        var bounds = (
            Math.Min(start.X, end.X), Math.Min(start.Y, end.Y), Math.Max(start.X, end.X), Math.Max(start.Y, end.Y));
        foreach (var bin in BinsOf(bounds))
        {
            foreach (var (hider, number) in bins[bin] ?? [])
            {
                if (asked[number] == question)
                    continue;
                asked[number] = question;
                if (hider.Hides(start, end) is { } part)
                    parts.Add(part);
            }
        }

        return parts;
    }

    private IEnumerable<int> BinsOf((double Left, double Top, double Right, double Bottom) bounds)
    {
        var (first, last) = (Bin((bounds.Left - left) / width), Bin((bounds.Right - left) / width));
        var (upper, lower) = (Bin((bounds.Top - top) / height), Bin((bounds.Bottom - top) / height));
        for (var row = upper; row <= lower; row++)
        {
            for (var column = first; column <= last; column++)
                yield return row * Bins + column;
        }
    }

    private static int Bin(double fraction) => (int)Math.Clamp(fraction * Bins, 0, Bins - 1);
}
