namespace Nadir.Figures;

/// <summary>Draws the proven arcs of a cell as finely as they bend.</summary>
internal sealed class ArcTracer(PlaneFunction function, PlaneBox window)
{
    // Shares of the window: how far a chord may lie from the arc, and how long it may be.
    private const double Deviation = 2e-4;
    private const double LongestChord = 1.0 / 48;
    private const double Steep = 8;
    private const double LongestSteepChord = 1.0 / 1500;
    private const double Tolerance = 1e-13;
    private const int Halvings = 28;
    private readonly EdgeRoots edges = new(function);
    private readonly List<CurvePoint> lower = [];
    private readonly List<CurvePoint> upper = [];
    private readonly List<double> breaks = [];

    /// <summary>Adds the arcs; false where an edge could not be proven.</summary>
    public bool Trace(PlaneBox box, CellState state, List<CurvePoint[]> arcs)
    {
        if (state == CellState.Monotone)
            return TraceMonotone(box, arcs);
        return TraceGraph(new Frame(box, state == CellState.OverY, IsMonotone: false), arcs);
    }

    private bool TraceMonotone(PlaneBox box, List<CurvePoint[]> arcs)
    {
        // Over the axis along which the arc is longer, so that its points lie evenly.
        var roots = new List<CurvePoint>(2);
        edges.Single(new(box.XLow, box.YLow), new(box.XHigh, box.YLow), roots);
        edges.Single(new(box.XLow, box.YHigh), new(box.XHigh, box.YHigh), roots);
        edges.Single(new(box.XLow, box.YLow), new(box.XLow, box.YHigh), roots);
        edges.Single(new(box.XHigh, box.YLow), new(box.XHigh, box.YHigh), roots);
        if (roots.Count < 2)
            return true;
        var (wide, high) = (Math.Abs(roots[0].X - roots[1].X), Math.Abs(roots[0].Y - roots[1].Y));
        var frame = new Frame(box, wide / window.Width < high / window.Height, IsMonotone: true);
        var (first, last) = frame.Along(roots[0]) <= frame.Along(roots[1]) ? (roots[0], roots[1]) : (roots[1], roots[0]);
        arcs.Add(Draw(frame, first, last));
        return true;
    }

    private bool TraceGraph(Frame frame, List<CurvePoint[]> arcs)
    {
        lower.Clear();
        upper.Clear();
        if (!edges.Find(frame.At(frame.Start, frame.Low), frame.At(frame.End, frame.Low), lower)
            || !edges.Find(frame.At(frame.Start, frame.High), frame.At(frame.End, frame.High), upper))
            return false;
        breaks.Clear();
        breaks.Add(frame.Start);
        breaks.AddRange(lower.Select(frame.Along));
        breaks.AddRange(upper.Select(frame.Along));
        breaks.Add(frame.End);
        breaks.Sort();
        for (var i = 1; i < breaks.Count; i++)
        {
            var (start, end) = (breaks[i - 1], breaks[i]);
            if (end > start && IsCrossed(frame, start + (end - start) / 2))
                arcs.Add(Draw(frame, EndAt(frame, start), EndAt(frame, end)));
        }

        return true;
    }

    private bool IsCrossed(Frame frame, double along) =>
        CellProof.IsBelow(ValueAt(frame, along, frame.Low)) != CellProof.IsBelow(ValueAt(frame, along, frame.High));

    private CurvePoint EndAt(Frame frame, double along)
    {
        foreach (var root in lower)
            if (frame.Along(root) == along)
                return root;
        foreach (var root in upper)
            if (frame.Along(root) == along)
                return root;
        return Solve(frame, along);
    }

    private CurvePoint Solve(Frame frame, double along)
    {
        var across = new Segment(function, frame.At(along, frame.Low), frame.At(along, frame.High));
        var (low, high) = (across.Value(0), across.Value(1));
        if (CellProof.IsBelow(low) == CellProof.IsBelow(high))
            return across.At(Math.Abs(low) < Math.Abs(high) ? 0 : 1);
        return across.At(low == 0 ? 0 : high == 0 ? 1 : across.Root(low, high, Tolerance));
    }

    private CurvePoint[] Draw(Frame frame, CurvePoint start, CurvePoint end)
    {
        var points = new List<CurvePoint> { start };
        Refine(frame, start, end, points, Halvings);
        points.Add(end);
        return [.. points];
    }

    private void Refine(Frame frame, CurvePoint start, CurvePoint end, List<CurvePoint> points, int halvings)
    {
        var (wide, high) = ((end.X - start.X) / window.Width, (end.Y - start.Y) / window.Height);
        var chord = double.Hypot(wide, high);
        if (halvings == 0 || chord < Deviation)
            return;
        var middle = Solve(frame, (frame.Along(start) + frame.Along(end)) / 2);
        var (offX, offY) = ((middle.X - start.X) / window.Width, (middle.Y - start.Y) / window.Height);
        // On a steep chord a tip may hide, unless the arc only rises or only falls.
        var isSteep = !frame.IsMonotone && chord > LongestSteepChord
            && (frame.IsTurned ? Math.Abs(wide) > Steep * Math.Abs(high) : Math.Abs(high) > Steep * Math.Abs(wide));
        var bends = isSteep || Math.Abs(wide * offY - high * offX) > Deviation * chord;
        if (bends || chord > LongestChord)
            Refine(frame, start, middle, points, halvings - 1);
        points.Add(middle);
        if (bends || chord > LongestChord)
            Refine(frame, middle, end, points, halvings - 1);
    }

    private double ValueAt(Frame frame, double along, double across)
    {
        var point = frame.At(along, across);
        return function.Value(point.X, point.Y);
    }

    /// <summary>A box seen along one axis: the curve is a graph over it.</summary>
    private readonly record struct Frame(PlaneBox Box, bool IsTurned, bool IsMonotone)
    {
        public double Start => IsTurned ? Box.YLow : Box.XLow;

        public double End => IsTurned ? Box.YHigh : Box.XHigh;

        public double Low => IsTurned ? Box.XLow : Box.YLow;

        public double High => IsTurned ? Box.XHigh : Box.YHigh;

        public CurvePoint At(double along, double across) => IsTurned ? new(across, along) : new(along, across);

        public double Along(CurvePoint point) => IsTurned ? point.Y : point.X;
    }
}
