namespace Nadir.Figures;

/// <summary>Leaves out points that a picture cannot show.</summary>
internal static class Decimation
{
    private const int PointsKept = 4;

    /// <summary>Of each pixel column its first, lowest, highest and last point, so that no extreme is lost.</summary>
    /// <remarks>
    /// A run that goes back in x is returned whole. Source: U. Jugel and others, "M4: a visualization-oriented time
    /// series data aggregation", VLDB 2014.
    /// </remarks>
    public static IReadOnlyList<(double X, double Y)> Thin(IReadOnlyList<(double X, double Y)> run)
    {
        var kept = new List<(double X, double Y)>();
        for (var start = 0; start < run.Count;)
        {
            var column = Math.Floor(run[start].X);
            var (end, lowest, highest) = (start, start, start);
            for (; end < run.Count && Math.Floor(run[end].X) == column; end++)
            {
                if (end > start && run[end].X < run[end - 1].X)
                    return run;
                lowest = run[end].Y < run[lowest].Y ? end : lowest;
                highest = run[end].Y > run[highest].Y ? end : highest;
            }

            if (end < run.Count && run[end].X < column)
                return run;
            Keep(run, kept, start, end, lowest, highest);
            start = end;
        }

        return kept;
    }

    /// <summary>One point for each half pixel that has any.</summary>
    public static IEnumerable<(double X, double Y)> Distinct(IEnumerable<(double X, double Y)> points) =>
        points.DistinctBy(point => (Math.Round(2 * point.X), Math.Round(2 * point.Y)));

    private static void Keep(
        IReadOnlyList<(double X, double Y)> run,
        List<(double X, double Y)> kept,
        int start,
        int end,
        int lowest,
        int highest)
    {
        if (end - start <= PointsKept)
        {
            for (var i = start; i < end; i++)
                kept.Add(run[i]);
            return;
        }

        foreach (var i in new SortedSet<int> { start, lowest, highest, end - 1 })
            kept.Add(run[i]);
    }
}
