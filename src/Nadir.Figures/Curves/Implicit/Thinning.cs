namespace Nadir.Figures;

/// <summary>Leaves out points that lie on the straight way between others (Douglas and Peucker).</summary>
internal static class Thinning
{
    // Of the window: a fiftieth of a pixel on a large picture.
    private const double Deviation = 2e-5;

    public static Strand Thin(Strand strand, PlaneBox window)
    {
        var points = strand.IsClosed ? [.. strand.Points, strand.Points[0]] : strand.Points;
        if (points.Count < 3)
            return strand;
        var kept = new bool[points.Count];
        kept[0] = kept[^1] = true;
        var waiting = new Stack<(int First, int Last)>([(0, points.Count - 1)]);
        if (strand.IsClosed)
            waiting = Halves(points, kept);
        while (waiting.TryPop(out var part))
        {
            var (farthest, distance) = (-1, Deviation);
            for (var i = part.First + 1; i < part.Last; i++)
                if (Distance(points[i], points[part.First], points[part.Last], window) is var off && off > distance)
                    (farthest, distance) = (i, off);
            if (farthest < 0)
                continue;
            kept[farthest] = true;
            waiting.Push((part.First, farthest));
            waiting.Push((farthest, part.Last));
        }

        var count = strand.Points.Count;
        var thinned = Enumerable.Range(0, count).Where(i => kept[i]).Select(i => strand.Points[i]).ToList();
        return new Strand(thinned, strand.IsClosed);
    }

    // A closed line keeps three points at least, so that it stays one.
    private static Stack<(int First, int Last)> Halves(List<CurvePoint> points, bool[] kept)
    {
        var last = points.Count - 1;
        var (third, other) = (last / 3, 2 * last / 3);
        kept[third] = kept[other] = true;
        return new([(0, third), (third, other), (other, last)]);
    }

    /// <summary>From a point to a segment, in shares of the window.</summary>
    public static double Distance(CurvePoint point, CurvePoint start, CurvePoint end, PlaneBox window)
    {
        var (x, y) = ((end.X - start.X) / window.Width, (end.Y - start.Y) / window.Height);
        var (offX, offY) = ((point.X - start.X) / window.Width, (point.Y - start.Y) / window.Height);
        var square = x * x + y * y;
        var share = square > 0 ? Math.Clamp((x * offX + y * offY) / square, 0, 1) : 0;
        return double.Hypot(offX - share * x, offY - share * y);
    }
}
