namespace Nadir.Figures;

/// <summary>Finds the zeros of a function in a window: by proof where enclosures decide, by values where they do not.</summary>
internal sealed class CurveFinder(PlaneFunction function, PlaneBox window, int level, CancellationToken cancellation)
{
    private const int MostCells = 12000;

    // A cluster this many cells wide at most may be a singular point; it is halved so much further that what stays
    // undecided is a point to the eye, unless it is a line after all.
    private const int SmallSpan = 32;
    private const int FurtherLevels = 8;
    private const int MostFurtherCells = 1000;
    private const double PointShare = 1.0 / 128;
    private readonly Lattice lattice = new(window);
    private readonly List<Junction> junctions = [];
    private readonly List<UndecidedCell> tangled = [];
    private readonly List<PlaneBox> undecided = [];
    private int furtherCells = 60000;

    public FoundCurve Find()
    {
        var search = new CellSearch(function, lattice, cancellation);
        foreach (var cluster in CellCluster.Of(search.Run([new Cell(0, 0, 0)], level, MostCells)))
            if (cluster.Span > SmallSpan || !Shrink(cluster, search.Arcs))
                tangled.AddRange(cluster.Cells);

        new EdgeMarching(function, lattice).Run(tangled, search.Arcs);
        undecided.AddRange(tangled.Select(cell => lattice.Box(cell.Cell)));
        Meet(search.Arcs);
        var ends = new LooseEnds(function, window, CellShare);
        ends.Follow(search.Arcs);
        ends.Stitch(search.Arcs);
        return new FoundCurve(
            StrandJoiner.Join(search.Arcs, window), IsolatedPoints(), undecided, search.FullCells);
    }

    private double CellShare => tangled.Count > 0 ? 1.0 / (1 << tangled[0].Cell.Level) : 1.0 / (1 << level);

    private bool Shrink(CellCluster cluster, List<CurvePoint[]> arcs)
    {
        if (furtherCells <= 0)
            return false;
        var search = new CellSearch(function, lattice, cancellation);
        var deepest = Math.Min(Lattice.Depth, cluster.Cells[0].Cell.Level + FurtherLevels);
        var rest = search.Run(cluster.Cells.SelectMany(cell => Enumerable.Range(0, 4).Select(cell.Cell.Part)), deepest, MostFurtherCells);
        furtherCells -= search.CellCount;
        var points = CellCluster.Of(rest).ConvertAll(part => (part, part.Box(lattice)));
        if (points.Exists(point => point.Item2.Width > PointShare * window.Width || point.Item2.Height > PointShare * window.Height))
            return false;

        arcs.AddRange(search.Arcs);
        foreach (var (part, box) in points)
        {
            var cell = lattice.Box(part.Cells[0].Cell);
            junctions.Add(new Junction(box, cell.Width, cell.Height));
            undecided.AddRange(part.Cells.Select(small => lattice.Box(small.Cell)));
        }

        return true;
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
