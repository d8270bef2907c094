namespace Nadir.Figures;

/// <summary>Leaves out points that a picture cannot show.</summary>
internal static class Decimation
{
    private const int PointsKept = 4;
    private const double LeastDeviation = 1 / 12.0;

    // A zigzag that widens gives up one point a pass, so a long one is looked at in parts.
    private const int PartLength = 1024;

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

    /// <summary>Without the points that lie within a twelfth of a pixel of the line through those that stay.</summary>
    /// <remarks>Source: D. Douglas, T. Peucker 1973.</remarks>
    public static IReadOnlyList<(double X, double Y)> Simplify(IReadOnlyList<(double X, double Y)> line)
    {
        if (line.Count < 3)
            return line;
        var keep = new bool[line.Count];
        var open = new Stack<(int First, int Last)>();
        for (var first = 0; first < line.Count - 1; first += PartLength)
            open.Push((first, Math.Min(first + PartLength, line.Count - 1)));
        while (open.TryPop(out var part))
        {
            (keep[part.First], keep[part.Last]) = (true, true);
            var (farthest, distance) = (0, LeastDeviation);
            for (var i = part.First + 1; i < part.Last; i++)
            {
                if (Deviation(line[i], line[part.First], line[part.Last]) is var off && off > distance)
                    (farthest, distance) = (i, off);
            }

            if (farthest == 0)
                continue;
            open.Push((part.First, farthest));
            open.Push((farthest, part.Last));
        }

        return [.. line.Where((_, i) => keep[i])];
    }

    private static double Deviation((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var square = dx * dx + dy * dy;
        var along = square == 0 ? 0 : Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / square, 0, 1);
        return double.Hypot(point.X - from.X - along * dx, point.Y - from.Y - along * dy);
    }

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
