namespace Nadir.Pictures;

/// <summary>The part of the plane in which descents are seen.</summary>
internal static class PathWindow
{
    private const int MostPlaces = 4000;
    private const double Air = 0.15, LeastShare = 0.05, FarAbove = 5, Endless = 1e6;

    /// <summary>All paths as far as they do not run away, with room around them.</summary>
    public static ((double Low, double High) X, (double Low, double High) Y) Of(IReadOnlyList<DescentPath> paths)
    {
        var places = paths.SelectMany(Kept).ToList();
        var (x, y) = (Range(places.Select(place => place[0])), Range(places.Select(place => place[1])));
        var least = LeastShare * Math.Max(x.High - x.Low, y.High - y.Low);
        return (Widened(x, least), Widened(y, least));
    }

    /// <summary>The places of a path; of one that diverges those before its loss shoots up or falls without end.</summary>
    public static IEnumerable<double[]> Kept(DescentPath path)
    {
        var first = Math.Abs(path.Losses[0]);
        var (least, most) = path.Behaviour == DescentBehaviour.Diverges
            ? (path.Losses[path.BestStep] < -Endless * (1 + first) ? -FarAbove * first : double.NegativeInfinity, FarAbove * first)
            : (double.NegativeInfinity, double.PositiveInfinity);

        // The first step always counts: from a loss of 0, any other is far.
        return Enumerable.Range(0, path.Steps + 1)
            .TakeWhile(step => double.IsFinite(path.Losses[step]) && path[step].All(double.IsFinite)
                && (step <= 1 || (path.Losses[step] >= least && path.Losses[step] <= most)))
            .Select(step => path[step]);
    }

    /// <summary>What is drawn of a path: its places after so many steps, of very many only some.</summary>
    public static List<(double[] Place, double Loss)> Shown(DescentPath path, int steps)
    {
        var kept = Kept(path).Take(steps + 1).Zip(path.Losses).ToList();
        if (kept.Count <= MostPlaces)
            return kept;

        // The first steps are long. An odd stride keeps both sides of a path that turns back at each step.
        var stride = ((kept.Count / (MostPlaces / 2)) + 1) | 1;
        return [.. kept.Where((_, step) => step < MostPlaces / 2 || step % stride == 0 || step == kept.Count - 1)];
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var all = values.DefaultIfEmpty(0).ToList();
        return (all.Min(), all.Max());
    }

    private static (double Low, double High) Widened((double Low, double High) range, double least)
    {
        var air = Math.Max(Air * (range.High - range.Low), least > 0 ? least : 1);
        return (range.Low - air, range.High + air);
    }
}
