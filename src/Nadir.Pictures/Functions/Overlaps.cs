namespace Nadir.Pictures;

/// <summary>Lines that run on top of each other: the upper one is broken, so that the lower one is seen through its gaps.</summary>
internal static class Overlaps
{
    private const double Near = 2e-3, LeastShare = 0.3;

    public static void Dash(Figure figure)
    {
        var lines = figure.Traces.OfType<LineTrace>().Where(line => line.X.Count > 1).ToList();
        var (low, high) = (figure.YAxis.Minimum ?? Ends(lines).Min(), figure.YAxis.Maximum ?? Ends(lines).Max());
        foreach (var (place, line) in lines.Index())
        {
            var under = lines.Take(place).Where(other => Share(line, other, low, high) >= LeastShare).Select(other => other.Dash).ToList();
            if (under.Count > 0)
                line.Dash = under.Contains(LineDash.Dashed) ? LineDash.Dotted : LineDash.Dashed;
        }
    }

    private static IEnumerable<double> Ends(List<LineTrace> lines) =>
        lines.SelectMany(line => line.Y).Where(double.IsFinite).DefaultIfEmpty(0);

    /// <summary>How much of a line lies on another one of the same places.</summary>
    private static double Share(LineTrace line, LineTrace other, double low, double high)
    {
        if (!line.X.SequenceEqual(other.X))
            return 0;
        var seen = Enumerable.Range(0, line.X.Count).Where(i => line.Y[i] >= low && line.Y[i] <= high).ToList();
        return seen.Count == 0 ? 0 : seen.Count(i => Math.Abs(line.Y[i] - other.Y[i]) <= Near * (high - low)) / (double)seen.Count;
    }
}
