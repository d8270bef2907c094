namespace Nadir.Figures;

/// <summary>A tiny cluster of undecided cells seen as one point, at which the lines that reach it meet.</summary>
internal sealed class Junction(PlaneBox box, double cellWidth, double cellHeight)
{
    private readonly List<CurvePoint> ends = [];

    public PlaneBox Box => box;

    public bool HasEnds { get; private set; }

    public CurvePoint Middle => new(box.XLow + box.Width / 2, box.YLow + box.Height / 2);

    public bool Reaches(CurvePoint point) =>
        point.X >= box.XLow - cellWidth && point.X <= box.XHigh + cellWidth
        && point.Y >= box.YLow - cellHeight && point.Y <= box.YHigh + cellHeight;

    public void Add(CurvePoint end)
    {
        HasEnds = true;
        ends.Add(end);
    }


    /// <summary>Leads ends that face each other through the middle. A single end stays where it is.</summary>
    public void Connect(List<CurvePoint[]> arcs)
    {
        while (ends.Count > 1)
        {
            var (first, second) = Opposite();
            arcs.Add([ends[first], Middle, ends[second]]);
            ends.RemoveAt(second);
            ends.RemoveAt(first);
            if (ends.Count == 1)
                arcs.Add([ends[0], Middle]);
        }
    }

    private (int First, int Second) Opposite()
    {
        var (least, best) = (double.PositiveInfinity, (0, 1));
        for (var first = 0; first < ends.Count; first++)
            for (var second = first + 1; second < ends.Count; second++)
            {
                var (a, b) = (Direction(ends[first]), Direction(ends[second]));
                var cosine = a.X * b.X + a.Y * b.Y;
                if (cosine < least - 1e-9)
                    (least, best) = (cosine, (first, second));
            }

        return best;
    }

    private CurvePoint Direction(CurvePoint end)
    {
        var (x, y) = ((end.X - Middle.X) / cellWidth, (end.Y - Middle.Y) / cellHeight);
        var length = double.Hypot(x, y);
        return length == 0 ? new(0, 0) : new(x / length, y / length);
    }
}
