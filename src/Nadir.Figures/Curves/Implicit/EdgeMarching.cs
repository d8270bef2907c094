namespace Nadir.Figures;

/// <summary>Follows a curve by values alone through cells in which nothing could be proven.</summary>
internal sealed class EdgeMarching(PlaneFunction function, Lattice lattice)
{
    private readonly Dictionary<(int Column, int Row, bool IsUpright), int> places = [];
    private readonly List<CellEdge> edges = [];

    /// <summary>Adds the ways through the cells, all of one level.</summary>
    public void Run(IReadOnlyList<UndecidedCell> cells, List<CurvePoint[]> arcs)
    {
        var around = new List<(int Below, int Right, int Above, int Left)>(cells.Count);
        foreach (var cell in cells)
        {
            var (column, row) = (cell.Cell.Column, cell.Cell.Row);
            around.Add((
                Edge(cell, column, row, isUpright: false), Edge(cell, column + 1, row, isUpright: true),
                Edge(cell, column, row + 1, isUpright: false), Edge(cell, column, row, isUpright: true)));
        }

        var crossings = new EdgeCrossings(function, edges);
        var points = new List<EdgePoint>();
        foreach (var (below, right, above, left) in around)
        {
            points.Clear();
            Add(0, below, crossings.Of(below), points);
            Add(1, right, crossings.Of(right), points);
            Add(2, above, crossings.Of(above).Reverse(), points);
            Add(3, left, crossings.Of(left).Reverse(), points);
            new CellWays(function, points).Connect(arcs);
        }
    }

    private void Add(int side, int edge, IEnumerable<double> shares, List<EdgePoint> points)
    {
        foreach (var share in shares)
            if (edges[edge].At(share) is var point && !points.Exists(other => other.Point == point))
                points.Add(new EdgePoint(point, side, side < 2 ? edges[edge].End : edges[edge].Start));
    }

    private int Edge(UndecidedCell owner, int column, int row, bool isUpright)
    {
        if (places.TryGetValue((column, row, isUpright), out var index))
        {
            edges[index] = edges[index] with { IsContinuous = edges[index].IsContinuous || owner.IsContinuous };
            return index;
        }

        var level = owner.Cell.Level;
        var (from, to) = (new Cell(column, row, level), new Cell(column + (isUpright ? 0 : 1), row + (isUpright ? 1 : 0), level));
        edges.Add(new CellEdge(Corner(from), Corner(to), owner.IsContinuous));
        return places[(column, row, isUpright)] = edges.Count - 1;
    }

    private CurvePoint Corner(Cell cell) => new(lattice.X(cell.Left), lattice.Y(cell.Bottom));
}
