namespace Nadir.Figures;

/// <summary>Follows a curve by values alone through cells in which nothing could be proven.</summary>
internal sealed class EdgeMarching(PlaneFunction function, Lattice lattice)
{
    private readonly Dictionary<(int Column, int Row, bool IsUpright), int> places = [];
    private readonly List<CellEdge> edges = [];

    /// <summary>Adds the ways through the cells, all of one level.</summary>
    public void Run(IReadOnlyList<UndecidedCell> cells, List<CurvePoint[]> arcs)
    {
        var sides = new List<(PlaneBox Box, int[] Edges)>(cells.Count);
        foreach (var cell in cells)
        {
            var (column, row) = (cell.Cell.Column, cell.Cell.Row);
            int[] around =
            [
                Edge(cell, column, row, isUpright: false), Edge(cell, column + 1, row, isUpright: true),
                Edge(cell, column, row + 1, isUpright: false), Edge(cell, column, row, isUpright: true),
            ];
            sides.Add((lattice.Box(cell.Cell), around));
        }

        var roots = new EdgeCrossings(function).Find(edges);
        foreach (var (box, around) in sides)
            Connect(box, [.. around.Where(i => !double.IsNaN(roots[i])).Select(i => edges[i].At(roots[i]))], arcs);
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

    private void Connect(PlaneBox box, CurvePoint[] points, List<CurvePoint[]> arcs)
    {
        if (points.Length == 2)
            arcs.Add(points);
        if (points.Length == 4)
            ConnectFour(box, points, arcs);
        if (points.Length == 3)
        {
            var middle = new CurvePoint(points.Average(point => point.X), points.Average(point => point.Y));
            foreach (var point in points)
                arcs.Add([point, middle]);
        }
    }

    // Points lie around the cell from below, counter-clockwise: the corner between the first two is the lower right one.
    private void ConnectFour(PlaneBox box, CurvePoint[] points, List<CurvePoint[]> arcs)
    {
        var corner = function.Value(box.XHigh, box.YLow);
        var middle = function.Value(box.XLow + box.Width / 2, box.YLow + box.Height / 2);
        var splits = CellProof.IsBelow(corner) != CellProof.IsBelow(middle);
        arcs.Add(splits ? [points[0], points[1]] : [points[1], points[2]]);
        arcs.Add(splits ? [points[2], points[3]] : [points[3], points[0]]);
    }
}
