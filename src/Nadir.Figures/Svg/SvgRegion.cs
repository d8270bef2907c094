namespace Nadir.Figures;

/// <summary>Filled rings with a thin outline; what overlaps an even number of times is a hole.</summary>
internal static class SvgRegion
{
    public static void Draw(SvgCanvas canvas, PlotPlane plane, RegionTrace region, Paint paint)
    {
        var fill = new PathData();
        var lines = new PathData();
        foreach (var ring in region.Rings)
        {
            foreach (var run in plane.Runs(ring))
                fill.Lines(Decimation.Simplify(run), closed: true);
        }

        foreach (var piece in region.Region?.Boundary.Pieces ?? [])
            lines.Lines(plane.Of(piece));
        if (!fill.IsEmpty)
            canvas.Area(fill.ToString(), paint, region.Opacity);
        if (!lines.IsEmpty)
            canvas.Path(lines.ToString(), paint, 1, LineDash.Solid);
    }
}
