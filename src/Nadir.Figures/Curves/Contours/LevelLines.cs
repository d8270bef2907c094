namespace Nadir.Figures;

/// <summary>Reads the lines of a level, and the outlines of what lies above it, from its paths.</summary>
internal sealed class LevelLines(LevelPaths paths, ContourGrid grid)
{
    private readonly IReadOnlyList<CurvePoint> points = paths.Refined.Points;
    private readonly IReadOnlyList<int> next = paths.Refined.Next;
    private readonly int crossings = paths.Crossings.IsCrossing.Count;

    public List<Polyline> Lines()
    {
        var used = new bool[points.Count];
        var isEntered = new bool[crossings];
        for (var from = 0; from < crossings; from++)
            if (paths.IsLine(from))
                isEntered[EndOf(from)] = true;
        var lines = new List<Polyline>();
        for (var from = 0; from < crossings; from++)
            if (paths.IsLine(from) && !isEntered[from])
                lines.Add(Line(from, used));
        for (var from = 0; from < crossings; from++)
            if (paths.IsLine(from) && !used[from])
                lines.Add(Line(from, used));
        lines.RemoveAll(line => line.Count < 2);
        return lines;
    }

    /// <summary>Closed outlines of where the function is not below the level, along the window's edge where need be.</summary>
    public List<Polyline> Rings()
    {
        var along = new Dictionary<int, Stack<int>>();
        var corners = new List<CurvePoint>();
        var names = new Dictionary<int, int>();
        int Corner(int node)
        {
            if (names.TryGetValue(node, out var name))
                return name;
            corners.Add(grid.At(node));
            return names[node] = points.Count + corners.Count - 1;
        }

        foreach (var (from, to) in grid.Border)
        {
            var (starts, ends) = (paths.Crossings.IsAbove(from), paths.Crossings.IsAbove(to));
            if (!starts && !ends)
                continue;
            var start = starts ? Corner(from) : paths.Crossings.Between(from, to);
            if (!along.TryGetValue(start, out var ways))
                along[start] = ways = [];
            ways.Push(ends ? Corner(to) : paths.Crossings.Between(from, to));
        }

        var used = new bool[points.Count];
        var rings = new List<Polyline>();
        foreach (var start in along.Keys.Concat(Enumerable.Range(0, crossings)).ToList())
            while (Follow(start, along, used) is { Count: > 0 } ring)
                if (Outline(ring.ConvertAll(at => at < points.Count ? points[at] : corners[at - points.Count])) is { Count: > 2 } kept)
                    rings.Add(new Strand(kept, IsClosed: true).ToPolyline());
        return rings;
    }

    private static List<CurvePoint> Distinct(List<CurvePoint> line, bool isClosed)
    {
        var kept = new List<CurvePoint>(line.Count);
        foreach (var point in line)
            if (kept.Count == 0 || kept[^1] != point)
                kept.Add(point);
        while (isClosed && kept.Count > 1 && kept[^1] == kept[0])
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    /// <summary>Without the nodes on straight parts of the window's edge.</summary>
    private static List<CurvePoint> Outline(List<CurvePoint> ring)
    {
        var kept = Distinct(ring, isClosed: true);
        var outline = new List<CurvePoint>(kept.Count);
        for (var i = 0; i < kept.Count; i++)
        {
            var (before, after) = (kept[i == 0 ? kept.Count - 1 : i - 1], kept[i + 1 == kept.Count ? 0 : i + 1]);
            var isStraight = before.X == kept[i].X && after.X == kept[i].X || before.Y == kept[i].Y && after.Y == kept[i].Y;
            if (!isStraight)
                outline.Add(kept[i]);
        }

        return outline;
    }

    private List<int> Follow(int start, Dictionary<int, Stack<int>> along, bool[] used)
    {
        var ring = new List<int>();
        for (var at = start; ;)
        {
            int to;
            if (at < points.Count && next[at] >= 0 && !used[at])
            {
                used[at] = true;
                to = next[at];
            }
            else if (!along.TryGetValue(at, out var ways) || !ways.TryPop(out to))
            {
                return ring;
            }

            ring.Add(at);
            at = to;
            if (at == start)
                return ring;
        }
    }

    private Polyline Line(int start, bool[] used)
    {
        var line = new List<CurvePoint>();
        var at = start;
        while (at >= crossings || paths.IsLine(at) && !used[at])
        {
            used[at] = true;
            line.Add(points[at]);
            at = next[at];
        }

        var isClosed = at == start;
        if (!isClosed)
            line.Add(points[at]);
        var kept = Distinct(line, isClosed);
        return new Strand(kept, isClosed && kept.Count > 2).ToPolyline();
    }

    private int EndOf(int from)
    {
        var at = next[from];
        while (at >= crossings)
            at = next[at];
        return at;
    }
}
