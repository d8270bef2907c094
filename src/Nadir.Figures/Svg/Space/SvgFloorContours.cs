namespace Nadir.Figures;

/// <summary>Contours of a surface on the level side of the box behind it, at the heights that the axis marks.</summary>
internal static class SvgFloorContours
{
    private const double Thickness = 1.2;
    private const double Light = 0.75;
    private const int MostLevels = 12;

    /// <param name="floor">The height of the side in the box.</param>
    public static void Draw(
        SvgCanvas canvas, SurfaceGrid grid, SurfaceColors colors, SpaceAxes axes, Projection projection, double floor)
    {
        double[] levels = [.. axes.Z.Ticks(MostLevels).Select(tick => axes.PlaceZ(tick.Value))];
        if (levels.Length == 0 || !Ascends(grid.X) || !Ascends(grid.Y) || !grid.Heights.Cast<double>().Any(double.IsFinite))
            return;
        foreach (var line in Contours.OfTable(grid.X, grid.Y, grid.Heights, levels).Lines)
        {
            var path = new PathData();
            foreach (var piece in line.Pieces)
            {
                var end = default(Seen?);
                var count = piece.IsClosed ? piece.Count : piece.Count - 1;
                for (var i = 0; i < count; i++)
                    end = Add(path, end, Place(piece, i, floor), Place(piece, (i + 1) % piece.Count, floor), projection);
            }

            if (!path.IsEmpty)
                canvas.Path(path.ToString(), new Paint(Color.Parse(colors.Of(line.Level, Light))), Thickness, LineDash.Solid);
        }
    }

    // Places too near each other, or too few, are one in the box.
    private static bool Ascends(double[] places) => places.Length > 1 && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);

    private static Point3 Place(Polyline piece, int i, double floor) => new(piece.X[i], piece.Y[i], floor);

    /// <returns>Where the line has come to; null where it has left the box.</returns>
    private static Seen? Add(PathData path, Seen? end, Point3 from, Point3 to, Projection projection)
    {
        if (HalfSpace.InBox(from, to) is not { } part)
            return null;
        if (end is null || part.From > 0)
        {
            var start = projection.Of(from.Toward(to, part.From));
            path.Move(start.X, start.Y);
        }

        var last = projection.Of(from.Toward(to, part.To));
        path.Line(last.X, last.Y);
        return part.To < 1 ? null : last;
    }
}
