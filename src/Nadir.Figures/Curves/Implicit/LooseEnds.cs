namespace Nadir.Figures;

/// <summary>Ends of lines inside the window, where a formula stops or nothing could be proven.</summary>
/// <param name="function">The function whose zeros the lines are.</param>
/// <param name="window">The window.</param>
/// <param name="cell">The side of the smallest cells as a share of the window.</param>
internal sealed class LooseEnds(PlaneFunction function, PlaneBox window, double cell)
{
    private const double FarthestStitch = 1.5;
    private const int Steps = 200;
    private readonly Lattice lattice = new(window);

    /// <summary>The ends of open lines with the point before each.</summary>
    public static IEnumerable<(CurvePoint Point, CurvePoint Before)> Of(List<Strand> strands)
    {
        foreach (var strand in strands)
            if (!strand.IsClosed && strand.Points.Count > 1)
            {
                yield return (strand.Points[0], strand.Points[1]);
                yield return (strand.Points[^1], strand.Points[^2]);
            }
    }

    /// <summary>Leads each end on, in ever smaller steps, to where the formula stops.</summary>
    public void Follow(List<CurvePoint[]> arcs)
    {
        foreach (var (point, before) in Inside(arcs))
        {
            var arc = Walk(point, before);
            if (arc.Count > 1)
                arcs.Add([.. arc]);
        }
    }

    /// <summary>Joins ends that are each other's nearest and less than two cells apart.</summary>
    public void Stitch(List<CurvePoint[]> arcs)
    {
        var ends = Inside(arcs).ConvertAll(end => end.Point);
        for (var i = 0; i < ends.Count; i++)
            if (Nearest(ends, i) is var other && other > i && Nearest(ends, other) == i)
                arcs.Add([ends[i], ends[other]]);
    }

    private List<(CurvePoint Point, CurvePoint Before)> Inside(List<CurvePoint[]> arcs) =>
        [.. Of(StrandJoiner.Join(arcs, window)).Where(end => !lattice.IsOnBorder(end.Point))];

    private int Nearest(List<CurvePoint> ends, int at)
    {
        var (best, least) = (-1, FarthestStitch * cell);
        for (var i = 0; i < ends.Count; i++)
            if (i != at && Distance(ends[i], ends[at]) is var distance && distance < least)
                (best, least) = (i, distance);
        return best;
    }

    private double Distance(CurvePoint a, CurvePoint b) =>
        double.Hypot((a.X - b.X) / window.Width, (a.Y - b.Y) / window.Height);

    private List<CurvePoint> Walk(CurvePoint start, CurvePoint before)
    {
        var arc = new List<CurvePoint> { start };
        var last = before;
        var step = cell / 4;
        for (var round = 0; round < Steps && step > cell * 1e-4 && Distance(start, arc[^1]) < 2 * cell; round++)
        {
            if (Next(arc[^1], last, step) is { } next)
            {
                last = arc[^1];
                arc.Add(next);
            }
            else
            {
                step /= 2;
            }
        }

        return arc;
    }

    private CurvePoint? Next(CurvePoint at, CurvePoint before, double step)
    {
        var (x, y) = ((at.X - before.X) / window.Width, (at.Y - before.Y) / window.Height);
        var length = double.Hypot(x, y);
        if (length == 0)
            return null;
        var (alongX, alongY) = (x / length * step * window.Width, y / length * step * window.Height);
        var (acrossX, acrossY) = (-y / length * step * window.Width, x / length * step * window.Height);
        var ahead = new CurvePoint(at.X + alongX, at.Y + alongY);
        for (var share = 0.5; share > 0.02; share /= 4)
        {
            var across = new Segment(
                function,
                new(ahead.X - acrossX * share, ahead.Y - acrossY * share),
                new(ahead.X + acrossX * share, ahead.Y + acrossY * share));
            var (low, high) = (across.Value(0), across.Value(1));
            if (!double.IsFinite(low) || !double.IsFinite(high) || CellProof.IsBelow(low) == CellProof.IsBelow(high))
                continue;
            var root = across.At(across.Root(low, high, EdgeRoots.Tolerance));
            return Math.Abs(function.Value(root.X, root.Y)) <= 1e-3 * Math.Max(Math.Abs(low), Math.Abs(high)) ? root : null;
        }

        return null;
    }
}
