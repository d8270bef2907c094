namespace Nadir.Figures;

/// <summary>Paths in space: what is seen as a line with a rim of the background, what is hidden as faint dots.</summary>
internal static class SvgStretch
{
    private const double Rim = 2.2;
    private const double HiddenThickness = 0.65;
    private const double HiddenRim = 1.2;
    private const double LeastDistance = 0.4;
    private const double StepRadius = 2.6;

    public static void DrawHidden(SvgCanvas canvas, IEnumerable<Stretch> stretches, PathTrace path, Paint paint)
    {
        var data = Data(stretches.Where(stretch => stretch.IsHidden));
        if (data.Length == 0)
            return;
        canvas.OpenGroup(0.4);
        canvas.Path(data, canvas.Theme.Background, path.Thickness * HiddenThickness + HiddenRim, LineDash.Solid);
        canvas.Close("g");
        canvas.OpenGroup(0.8);
        canvas.Path(data, paint, path.Thickness * HiddenThickness, LineDash.Dotted);
        canvas.Close("g");
    }

    public static void DrawSeen(SvgCanvas canvas, IEnumerable<Stretch> stretches, PathTrace path, Paint paint)
    {
        var data = Data(stretches.Where(stretch => !stretch.IsHidden));
        if (data.Length == 0)
            return;
        canvas.OpenGroup(0.75, " stroke-linecap=\"round\"");
        canvas.Path(data, canvas.Theme.Background, path.Thickness + Rim, LineDash.Solid);
        canvas.Close("g");
        canvas.Open("g", " stroke-linecap=\"round\"");
        canvas.Path(data, paint, path.Thickness, LineDash.Solid);
        canvas.Close("g");
    }

    /// <summary>The start as a ring, the end as a disk, steps as small disks where they are asked for.</summary>
    public static void DrawMarkers(
        SvgCanvas canvas, IReadOnlyList<Point3> places, PathTrace path, Paint paint, Projection projection, Sight sight)
    {
        if (path.Markers && places.Count > 2)
            SvgSpacePoints.Draw(canvas, places.Skip(1).SkipLast(1), StepRadius, paint, paint, projection, sight);
        if (places.Count > 1)
            SvgSpacePoints.Draw(canvas, [places[0]], SvgPath.StartRadius, canvas.Theme.Background, paint, projection, sight);
        if (places.Count > 0)
            SvgSpacePoints.Draw(canvas, [places[^1]], SvgPath.EndRadius, paint, canvas.Theme.Background, projection, sight);
    }

    private static string Data(IEnumerable<Stretch> stretches)
    {
        var path = new PathData();
        foreach (var stretch in stretches)
        {
            var last = stretch.Places[0];
            path.Move(last.X, last.Y);
            foreach (var (index, place) in stretch.Places.Index().Skip(1))
            {
                var isNear = Math.Abs(place.X - last.X) + Math.Abs(place.Y - last.Y) < LeastDistance;
                if (isNear && index < stretch.Places.Count - 1)
                    continue;
                path.Line(place.X, place.Y);
                last = place;
            }
        }

        return path.ToString();
    }
}
