namespace Nadir.Figures;

/// <summary>Makes lines and bands of a grid.</summary>
internal static class ContourTracing
{
    public static ContourSet Run(
        ContourGrid grid, PlaneValues? function, IReadOnlyList<double> levels, IReadOnlyList<string> notes, CancellationToken cancellation)
    {
        var lines = new List<ContourLines>();
        var above = new List<List<Polyline>>();
        foreach (var level in levels)
        {
            cancellation.ThrowIfCancellationRequested();
            var traced = new LevelLines(new LevelPaths(grid, function, level), grid);
            lines.Add(new ContourLines(level, traced.Lines()));
            above.Add(traced.Rings());
        }

        above.Insert(0, new LevelLines(new LevelPaths(grid, null, double.NegativeInfinity), grid).Rings());
        var bands = new List<ContourBand>();
        for (var i = 0; i <= levels.Count; i++)
        {
            List<Polyline> rings = i < levels.Count ? Without(above[i], above[i + 1]) : above[i];
            bands.Add(new ContourBand(
                i == 0 ? double.NegativeInfinity : levels[i - 1], i < levels.Count ? levels[i] : double.PositiveInfinity, rings));
        }

        var (low, high) = grid.Range();
        return new ContourSet(grid.Window, lines, bands, low, high, [.. notes, .. NotReached(lines, low, high)]);
    }

    // What lies above the upper level lies above the lower too: by the even-odd rule it is taken out. Rings of both
    // would take out each other.
    private static List<Polyline> Without(List<Polyline> lower, List<Polyline> upper)
    {
        var rings = lower.ToList();
        foreach (var ring in upper)
            if (rings.FindIndex(other => IsSame(ring, other)) is >= 0 and var same)
                rings.RemoveAt(same);
            else
                rings.Add(ring);
        return rings;
    }

    private static bool IsSame(Polyline one, Polyline other) =>
        one.Count == other.Count && one.X[0] == other.X[0] && one.X.SequenceEqual(other.X) && one.Y.SequenceEqual(other.Y);

    private static IEnumerable<string> NotReached(List<ContourLines> lines, double low, double high)
    {
        var missed = lines.Where(line => line.Pieces.Count == 0).Select(line => NumberText.Value(line.Level)).ToList();
        if (missed.Count > 0)
            yield return $"{(missed.Count == 1 ? "Level" : "Levels")} {string.Join(", ", missed)} {(missed.Count == 1 ? "is" : "are")} not reached: values are from {NumberText.Value(low)} to {NumberText.Value(high)}.";
    }
}
