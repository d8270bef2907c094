using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Surfaces, paths and points in a box, with a colour bar for each scale of heights.</summary>
internal static class SvgSpace
{
    private const double BarShare = 0.7;
    private const double LeastPlotShare = 0.4;
    private const double NoDataSize = 14;

    public static void Draw(SvgCanvas canvas, SpaceAxes axes, Figure figure, Box space)
    {
        SurfaceTrace[] surfaces = [.. figure.Traces.OfType<SurfaceTrace>()];
        var (colors, scales) = SurfaceColors.Of(surfaces, axes);
        var room = space;
        foreach (var (scale, title) in scales)
        {
            var bar = new SvgColorBar(scale, title);
            if (!axes.HasData || room.Width - bar.Room < LeastPlotShare * space.Width)
                break;
            room = room with { Width = room.Width - bar.Room };
            var height = space.Height * BarShare;
            bar.Draw(canvas, new Box(room.Right + SvgColorBar.Gap, space.Top + (space.Height - height) / 2, SvgColorBar.Width, height));
        }

        var frame = new SpaceFrame(axes, figure.Camera, room);
        frame.DrawBack(canvas);
        SurfaceGrid[] grids = [.. surfaces.Select(surface => SurfaceGrid.Of(surface, axes))];
        foreach (var (index, surface) in surfaces.Index().Where(at => at.Item.ShowFloorContours))
            SvgFloorContours.Draw(canvas, grids[index], colors[index], axes, frame.Projection, frame.Floor);
        var terrain = new Terrain(grids, frame.Projection);
        SvgFacets.Draw(canvas, terrain.Facets, surfaces, colors);
        DrawPoints(canvas, axes, figure, frame.Projection, grids, terrain);
        frame.DrawTexts(canvas);
        SvgSpaceNotes.Draw(canvas, figure, axes, grids, frame.Projection, space);
        var note = axes.HasData ? "" : Messages.Text($"no data");
        canvas.Text(note, room.Middle, room.Center, NoDataSize, canvas.Theme.Muted, TextAnchor.Middle);
    }

    /// <summary>A surface's entry in the legend: its colours, low to high.</summary>
    public static void DrawSwatch(SvgCanvas canvas, SurfaceTrace surface, Box box)
    {
        const int Steps = 6;
        canvas.Open("g", " shape-rendering=\"crispEdges\"");
        for (var step = 0; step < Steps; step++)
        {
            var color = surface.Color ?? surface.Colormap.At((step + 0.5) / Steps);
            var part = box with { Left = box.Left + step * box.Width / Steps, Width = box.Width / Steps };
            canvas.Rectangle(part, new Paint(color));
        }

        canvas.Close("g");
    }

    private static void DrawPoints(
        SvgCanvas canvas, SpaceAxes axes, Figure figure, Projection projection, SurfaceGrid[] grids, Terrain terrain)
    {
        var drawn = figure.Traces.Index()
            .Where(trace => trace.Item is not SurfaceTrace)
            .Select(trace => (trace.Item, Paint: canvas.Theme.Of(trace.Item, trace.Index), Places: Places(axes, trace.Item)))
            .ToList();
        if (drawn.Count == 0)
            return;
        var sight = new Sight(projection, grids, new Visibility(terrain.Parts));
        var paths = drawn.Where(trace => trace.Item is PathTrace)
            .Select(trace => (Path: (PathTrace)trace.Item, trace.Paint, trace.Places, Stretches: sight.Follow(trace.Places)))
            .ToList();
        foreach (var (path, paint, _, stretches) in paths)
            SvgStretch.DrawHidden(canvas, stretches, path, paint);
        foreach (var (scatter, paint, places) in drawn.Where(trace => trace.Item is ScatterTrace))
            SvgSpacePoints.Draw(canvas, places, ((ScatterTrace)scatter).MarkerSize / 2, paint, paint, projection, sight);
        foreach (var (path, paint, _, stretches) in paths)
            SvgStretch.DrawSeen(canvas, stretches, path, paint);
        foreach (var (path, paint, places, _) in paths)
            SvgStretch.DrawMarkers(canvas, places, path, paint, projection, sight);
    }

    private static Point3[] Places(SpaceAxes axes, Trace trace) =>
        [.. SpacePoints.Of(trace)!.Select(point => axes.Place(point.X, point.Y, point.Z))];
}
