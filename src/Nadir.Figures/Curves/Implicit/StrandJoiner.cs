namespace Nadir.Figures;

/// <summary>Joins arcs whose ends meet into long lines.</summary>
internal static class StrandJoiner
{
    // Shares of the window: arcs shorter than the first are points; ends nearer than the second are one.
    private const double Point = 1e-12;
    private const double Near = 1e-9;

    public static List<Strand> Join(IReadOnlyList<CurvePoint[]> arcs, PlaneBox window)
    {
        var kept = arcs.Where(arc => !IsPoint(arc, window)).ToList();
        var partners = Partners(kept, window);
        var used = new bool[kept.Count];
        var strands = new List<Strand>();
        // Open lines from their ends first; what is left afterwards is closed.
        for (var end = 0; end < partners.Length; end++)
            if (!used[end / 2] && partners[end] < 0)
                strands.Add(Walk(kept, partners, used, end));
        for (var arc = 0; arc < kept.Count; arc++)
            if (!used[arc])
                strands.Add(Walk(kept, partners, used, 2 * arc));
        return strands;
    }

    private static bool IsPoint(CurvePoint[] arc, PlaneBox window)
    {
        foreach (var point in arc)
            if (Math.Abs(point.X - arc[0].X) > Point * window.Width || Math.Abs(point.Y - arc[0].Y) > Point * window.Height)
                return false;
        return true;
    }

    private static Strand Walk(List<CurvePoint[]> arcs, int[] partners, bool[] used, int end)
    {
        var points = new List<CurvePoint>();
        while (end >= 0 && !used[end / 2])
        {
            used[end / 2] = true;
            var arc = arcs[end / 2];
            var skip = points.Count > 0 ? 1 : 0;
            for (var i = skip; i < arc.Length; i++)
                points.Add(arc[end % 2 == 0 ? i : arc.Length - 1 - i]);
            end = partners[end ^ 1];
        }

        var isClosed = end >= 0 && points.Count > 2;
        if (isClosed)
            points.RemoveAt(points.Count - 1);
        return new Strand(points, isClosed);
    }

    private static int[] Partners(List<CurvePoint[]> arcs, PlaneBox window)
    {
        var partners = new int[2 * arcs.Count];
        Array.Fill(partners, -1);
        var waiting = new Dictionary<(long, long), List<int>>();
        for (var end = 0; end < partners.Length; end++)
        {
            var point = EndOf(arcs, end);
            var (x, y) = ((point.X - window.XLow) / (window.Width * Near), (point.Y - window.YLow) / (window.Height * Near));
            var key = ((long)Math.Floor(x), (long)Math.Floor(y));
            if (Nearest(waiting, arcs, window, key, point) is { } partner)
            {
                (partners[end], partners[partner.End]) = (partner.End, end);
                partner.Place.Remove(partner.End);
                continue;
            }

            if (!waiting.TryGetValue(key, out var place))
                waiting[key] = place = [];
            place.Add(end);
        }

        return partners;
    }

    private static (int End, List<int> Place)? Nearest(
        Dictionary<(long, long), List<int>> waiting, List<CurvePoint[]> arcs, PlaneBox window, (long X, long Y) key, CurvePoint point)
    {
        (int, List<int>)? nearest = null;
        var least = Near;
        for (var i = 0; i < 9; i++)
        {
            if (!waiting.TryGetValue((key.X + i % 3 - 1, key.Y + i / 3 - 1), out var place))
                continue;
            foreach (var end in place)
            {
                var other = EndOf(arcs, end);
                var distance = double.Hypot((other.X - point.X) / window.Width, (other.Y - point.Y) / window.Height);
                if (distance < least)
                    (nearest, least) = ((end, place), distance);
            }
        }

        return nearest;
    }

    private static CurvePoint EndOf(List<CurvePoint[]> arcs, int end) => arcs[end / 2][end % 2 == 0 ? 0 : ^1];
}
