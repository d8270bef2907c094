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
            // What lies above the upper level lies above the lower too: by the even-odd rule it is taken out.
            List<Polyline> rings = i < levels.Count ? [.. above[i], .. above[i + 1]] : above[i];
            bands.Add(new ContourBand(
                i == 0 ? double.NegativeInfinity : levels[i - 1], i < levels.Count ? levels[i] : double.PositiveInfinity, rings));
        }

        var (low, high) = grid.Range();
        return new ContourSet(grid.Window, lines, bands, low, high, [.. notes, .. NotReached(lines)]);
    }

    private static IEnumerable<string> NotReached(List<ContourLines> lines)
    {
        foreach (var line in lines)
            if (line.Pieces.Count == 0)
                yield return FormattableString.Invariant($"level {line.Level} is not reached");
    }
}
