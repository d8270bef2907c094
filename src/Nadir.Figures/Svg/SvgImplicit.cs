namespace Nadir.Figures;

/// <summary>The lines of an equation, and a dot for each point that no line leads to.</summary>
internal static class SvgImplicit
{
    private const double PointRadius = 3.5;

    public static void Draw(SvgCanvas canvas, PlotPlane plane, ImplicitTrace trace, Paint paint)
    {
        var path = new PathData();
        foreach (var piece in trace.Curve.Pieces)
        {
            if (plane.Of(piece) is { Count: > 1 } points)
                path.Lines(points);
        }

        if (!path.IsEmpty)
            canvas.Path(path.ToString(), paint, trace.Thickness, trace.Dash);
        var dots = trace.Curve.IsolatedPoints.Where(point => plane.CanPlace(point.X, point.Y)).Select(point => plane.Of(point.X, point.Y));
        SvgScatter.DrawMarkers(canvas, [.. dots], paint, PointRadius, 1);
    }
}
