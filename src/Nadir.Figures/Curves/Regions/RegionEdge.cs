namespace Nadir.Figures;

/// <summary>Cuts curves down to where a condition changes across them.</summary>
internal sealed class RegionEdge(RegionValues condition, PlaneBox window)
{
    // Of the window: how far beside a curve both sides are looked at, farther than chords lie off their arcs.
    private const double Beside = 3e-4;
    private const int Halvings = 24;

    public List<Strand> Cut(IEnumerable<Strand> strands) => [.. strands.SelectMany(Cut)];

    private List<Strand> Cut(Strand strand)
    {
        var points = strand.IsClosed ? [.. strand.Points, strand.Points[0]] : strand.Points;
        var parts = new List<Strand>();
        var current = new List<CurvePoint>();
        for (var i = 1; i < points.Count; i++)
        {
            var (start, end) = (points[i - 1], points[i]);
            var (starts, ends) = (IsEdge(start, end, 0.001), IsEdge(start, end, 0.999));
            if (starts && current.Count == 0)
                current.Add(start);
            if (starts != ends)
                current.Add(CurvePoint.Between(start, end, Change(start, end, starts)));
            if (ends)
                current.Add(end);
            else if (current.Count > 0)
                Finish(parts, ref current);
        }

        if (current.Count > 0 && parts.Count == 0 && strand.IsClosed && current.Count == points.Count)
            return [strand];
        if (current.Count > 0)
            Finish(parts, ref current);
        // A closed line is cut at its first point, too; the part before and the part after are one.
        if (strand.IsClosed && parts.Count > 1 && parts[0].Points[0] == points[0] && parts[^1].Points[^1] == points[0])
        {
            parts[0] = new Strand([.. parts[^1].Points, .. parts[0].Points.Skip(1)], IsClosed: false);
            parts.RemoveAt(parts.Count - 1);
        }

        return parts;
    }

    private static void Finish(List<Strand> parts, ref List<CurvePoint> current)
    {
        if (current.Count > 1)
            parts.Add(new Strand(current, IsClosed: false));
        current = [];
    }

    private double Change(CurvePoint start, CurvePoint end, bool starts)
    {
        var (low, high) = (0.001, 0.999);
        for (var round = 0; round < Halvings; round++)
        {
            var middle = (low + high) / 2;
            if (IsEdge(start, end, middle) == starts)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private bool IsEdge(CurvePoint start, CurvePoint end, double share)
    {
        var at = CurvePoint.Between(start, end, share);
        var (x, y) = ((end.X - start.X) / window.Width, (end.Y - start.Y) / window.Height);
        var length = double.Hypot(x, y);
        var (offX, offY) = (-y / length * Beside * window.Width, x / length * Beside * window.Height);
        return condition.Value(at.X + offX, at.Y + offY) >= 0 != condition.Value(at.X - offX, at.Y - offY) >= 0;
    }
}
