using Nadir.Expressions;

namespace Nadir.Figures;

/// <summary>Proves how often a function passes 0 along a horizontal or vertical edge, and finds the places.</summary>
internal sealed class EdgeRoots(PlaneFunction function)
{
    private const int Halvings = 5;
    public const double Tolerance = 1e-13;

    /// <summary>Adds the roots in order; false where nothing could be proven.</summary>
    public bool Find(CurvePoint start, CurvePoint end, List<CurvePoint> roots) => Find(start, end, roots, Halvings);

    private bool Find(CurvePoint start, CurvePoint end, List<CurvePoint> roots, int halvings)
    {
        var (x, y) = (new Enclosure(start.X, end.X), new Enclosure(start.Y, end.Y));
        if (!function.Enclose(x, y).Contains(0))
            return true;
        var slope = start.Y == end.Y ? function.SlopeX(x, y) : function.SlopeY(x, y);
        if (CellProof.IsDefinite(slope))
        {
            Single(start, end, roots);
            return true;
        }

        if (halvings == 0)
            return false;
        var middle = CurvePoint.Between(start, end, 0.5);
        return Find(start, middle, roots, halvings - 1) && Find(middle, end, roots, halvings - 1);
    }

    /// <summary>Adds the one root of an edge along which the function rises or falls, if it has one.</summary>
    public void Single(CurvePoint start, CurvePoint end, List<CurvePoint> roots)
    {
        var (low, high) = (function.Value(start.X, start.Y), function.Value(end.X, end.Y));
        if (CellProof.IsBelow(low) == CellProof.IsBelow(high))
            return;
        var edge = new Segment(function, start, end);
        roots.Add(edge.At(low == 0 ? 0 : high == 0 ? 1 : edge.Root(low, high, Tolerance)));
    }
}
