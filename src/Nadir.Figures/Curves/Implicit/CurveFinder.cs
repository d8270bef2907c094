namespace Nadir.Figures;

/// <summary>Finds the zeros of a function in a window: by proof where enclosures decide, by values where they do not.</summary>
internal sealed class CurveFinder(PlaneFunction function, PlaneBox window, int level, CancellationToken cancellation)
{
    private const int MostCells = 20000;

    // Where halving leaves more and more undecided, a curve runs through, and values must do. Elsewhere it goes on
    // until what is left is a point to the eye.
    private const double Growth = 1.6;
    private const int FurtherLevels = 8;
    private const int MostFurtherCells = 1500;
    private const int PointSpan = 8;

    // Of the window: what is smaller is a leftover between cells, not a line.
    private const double PointShare = 1e-6;
    private readonly Lattice lattice = new(window);
    private readonly List<Junction> junctions = [];
    private readonly SortedDictionary<int, List<UndecidedCell>> tangled = [];
    private readonly List<PlaneBox> undecided = [];
    private int furtherCells = 60000;

    public FoundCurve Find()
    {
        var search = new CellSearch(function, lattice, cancellation);
        var rest = search.Run([new Cell(0, 0, 0)], level, MostCells);
        var reached = rest.Count > 0 ? rest[0].Cell.Level : level;
        foreach (var cluster in CellCluster.Of(rest))
            if (!Shrink(cluster, search.Arcs))
                Tangle(cluster.Cells);

        foreach (var (_, cells) in tangled)
            new EdgeMarching(function, lattice).Run(cells, search.Arcs);
        Meet(search.Arcs);
        var ends = new LooseEnds(function, window, CellShare);
        ends.Follow(search.Arcs);
        ends.Stitch(search.Arcs);
        var strands = StrandJoiner.Join(search.Arcs, window);
        strands.RemoveAll(strand => IsPoint(strand) || IsBackAndForth(strand));
        return new FoundCurve(strands, IsolatedPoints(), undecided, search.FullCells, reached);
    }

    private bool IsPoint(Strand strand) => strand.Points.TrueForAll(point =>
        Math.Abs(point.X - strand.Points[0].X) < PointShare * window.Width
        && Math.Abs(point.Y - strand.Points[0].Y) < PointShare * window.Height);

    // Two ways between the same corners of a cell, which stay when a line through it is found twice.
    private static bool IsBackAndForth(Strand strand)
    {
        if (!strand.IsClosed || strand.Points.Count > 4)
            return false;
        var line = strand.ToPolyline();
        return Math.Abs(line.Area) < 1e-3 * line.Length * line.Length;
    }

    private double CellShare => 1.0 / (1 << (tangled.Count > 0 ? tangled.First().Key : level));

    private void Tangle(List<UndecidedCell> cells)
    {
        var at = cells[0].Cell.Level;
        if (!tangled.TryGetValue(at, out var others))
            tangled[at] = others = [];
        others.AddRange(cells);
        undecided.AddRange(cells.Select(cell => lattice.Box(cell.Cell)));
    }

    private bool Shrink(CellCluster cluster, List<CurvePoint[]> arcs)
    {
        if (furtherCells <= 0 || cluster.Span > PointSpan && !cluster.IsContinuous)
            return false;
        var search = new CellSearch(function, lattice, cancellation);
        var deepest = Math.Min(Lattice.Depth, cluster.Cells[0].Cell.Level + FurtherLevels);
        var parts = cluster.Cells.SelectMany(cell => Enumerable.Range(0, 4).Select(cell.Cell.Part));
        var rest = search.Run(parts, deepest, MostFurtherCells, Growth);
        furtherCells -= search.CellCount;
        if (rest.Count > 0 && rest[0].Cell.Level < deepest)
            return false;

        arcs.AddRange(search.Arcs);
        foreach (var part in CellCluster.Of(rest))
            if (part.Span > PointSpan)
                Tangle(part.Cells);
            else
                Contract(part);
        return true;
    }

    private void Contract(CellCluster cluster)
    {
        var cell = lattice.Box(cluster.Cells[0].Cell);
        junctions.Add(new Junction(cluster.Box(lattice), cell.Width, cell.Height));
        undecided.AddRange(cluster.Cells.Select(small => lattice.Box(small.Cell)));
    }

    private void Meet(List<CurvePoint[]> arcs)
    {
        if (junctions.Count == 0)
            return;
        foreach (var end in LooseEnds.Of(StrandJoiner.Join(arcs, window)))
            if (!lattice.IsOnBorder(end.Point))
                junctions.Find(junction => junction.Reaches(end.Point))?.Add(end.Point);
        foreach (var junction in junctions)
            junction.Connect(arcs);
    }

    private List<CurvePoint> IsolatedPoints()
    {
        var points = new List<CurvePoint>();
        foreach (var junction in junctions.Where(junction => !junction.HasEnds))
            if (IsolatedPoint.Find(function, junction.Box) is { } point
                && !points.Exists(other => Math.Abs(other.X - point.X) < CellShare * window.Width
                    && Math.Abs(other.Y - point.Y) < CellShare * window.Height))
                points.Add(point);
        return points;
    }
}
