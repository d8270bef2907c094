namespace Nadir.Figures;

/// <summary>Connects the places at which a curve meets the edges of a cell, given counter-clockwise from below.</summary>
internal sealed class CellWays(PlaneFunction function, List<EdgePoint> points)
{
    public void Connect(List<CurvePoint[]> arcs)
    {
        switch (points.Count)
        {
            case 0 or 1:
                break;
            case 2:
                Lead(0, 1, arcs);
                break;
            case 3:
                foreach (var point in points)
                    arcs.Add([point.Point, Middle]);
                break;
            case 4:
                ConnectFour(arcs);
                break;
            default:
                ConnectNearest(arcs);
                break;
        }
    }

    private CurvePoint Middle => new(points.Average(point => point.Point.X), points.Average(point => point.Point.Y));

    // The way round the cell from the first to the second place lies on one side of the curve; when the middle lies
    // on the other, lines cut that way off.
    private void ConnectFour(List<CurvePoint[]> arcs)
    {
        var between = points[0].Side == points[1].Side
            ? CurvePoint.Between(points[0].Point, points[1].Point, 0.5)
            : points[0].Corner;
        var cuts = IsBelow(between) != IsBelow(Middle);
        Lead(cuts ? 0 : 1, cuts ? 1 : 2, arcs);
        Lead(cuts ? 2 : 3, cuts ? 3 : 0, arcs);
    }

    private void ConnectNearest(List<CurvePoint[]> arcs)
    {
        while (points.Count > 1)
        {
            var first = Enumerable.Range(0, points.Count).MinBy(i => Distance(i, (i + 1) % points.Count));
            var second = (first + 1) % points.Count;
            Lead(first, second, arcs);
            points.RemoveAt(Math.Max(first, second));
            points.RemoveAt(Math.Min(first, second));
        }
    }

    private void Lead(int first, int second, List<CurvePoint[]> arcs) => arcs.Add([points[first].Point, points[second].Point]);

    private double Distance(int first, int second) => double.Hypot(
        points[first].Point.X - points[second].Point.X, points[first].Point.Y - points[second].Point.Y);

    private bool IsBelow(CurvePoint point) => CellProof.IsBelow(function.Value(point.X, point.Y));
}
