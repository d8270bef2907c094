namespace Nadir.Figures;

/// <summary>Arrows about their places, on the largest scale at which neighbours stay apart.</summary>
internal static class SvgVectorField
{
    private const double Reach = 0.94;
    private const double LongestHead = 8;
    private const double HeadShare = 0.42;
    private const double DotLength = 0.6;
    private const int Shades = 24;

    public static void Draw(SvgCanvas canvas, PlotPlane plane, VectorFieldTrace field, Paint paint)
    {
        var arrows = Arrows(plane, field);
        if (arrows.Count == 0)
            return;
        var (across, down) = Spacing(arrows, plane.Box);
        var scale = arrows.Where(arrow => arrow.Dx != 0 || arrow.Dy != 0)
            .Select(arrow => Math.Min(across / Math.Max(Math.Abs(arrow.Dx), 1e-300), down / Math.Max(Math.Abs(arrow.Dy), 1e-300)))
            .DefaultIfEmpty(0).Min() * Reach;
        var colors = field.Normalize ? new ColorScale(field) : null;
        foreach (var shade in arrows.GroupBy(arrow => colors is null ? 0 : (int)Math.Round(colors.Fraction(arrow.Size) * Shades)).OrderBy(g => g.Key))
        {
            var (shafts, heads) = (new PathData(), new PathData());
            foreach (var arrow in shade)
            {
                var length = double.Hypot(arrow.Dx, arrow.Dy);
                Add(shafts, heads, arrow, field.Normalize && length > 0 ? Math.Min(across, down) * Reach / length : scale);
            }

            var ink = colors is null ? paint : new Paint(colors.ColorAt(shade.Key / (double)Shades));
            if (!shafts.IsEmpty)
                canvas.Path(shafts.ToString(), ink, 1.3, LineDash.Solid);
            if (!heads.IsEmpty)
                canvas.Area(heads.ToString(), ink);
        }
    }

    private static List<Arrow> Arrows(PlotPlane plane, VectorFieldTrace field)
    {
        var arrows = new List<Arrow>();
        var largest = field.Largest;
        for (var i = 0; i < field.X.Count; i++)
        {
            if (!plane.CanPlace(field.X[i], field.Y[i]) || !double.IsFinite(field.U[i]) || !double.IsFinite(field.V[i]))
                continue;
            var (x, y) = plane.Of(field.X[i], field.Y[i]);
            var (dx, dy) = (
                field.U[i] / largest * plane.Axes.X.Slope(field.X[i]) * plane.Box.Width,
                -field.V[i] / largest * plane.Axes.Y.Slope(field.Y[i]) * plane.Box.Height);
            arrows.Add(new Arrow(x, y, dx, dy, double.Hypot(field.U[i], field.V[i])));
        }

        return arrows;
    }

    // On a grid, the distance between its lines; elsewhere, the side of the square that each arrow has for itself.
    private static (double Across, double Down) Spacing(List<Arrow> arrows, Box box)
    {
        var side = Math.Sqrt(box.Width * box.Height / arrows.Count);
        var (across, down) = (Gap(arrows.Select(arrow => arrow.X)), Gap(arrows.Select(arrow => arrow.Y)));
        var isGrid = across > side / 4 && down > side / 4;
        return isGrid ? (Math.Min(across, 4 * side), Math.Min(down, 4 * side)) : (side * 0.8, side * 0.8);
    }

    private static double Gap(IEnumerable<double> places)
    {
        var sorted = places.Select(place => Math.Round(place, 3)).Distinct().Order().ToArray();
        return sorted.Zip(sorted.Skip(1), (low, high) => high - low).DefaultIfEmpty(double.MaxValue).Min();
    }

    private static void Add(PathData shafts, PathData heads, Arrow arrow, double scale)
    {
        var (dx, dy) = (arrow.Dx * scale, arrow.Dy * scale);
        var length = double.Hypot(dx, dy);
        if (length < DotLength)
        {
            heads.Lines([(arrow.X - 1, arrow.Y), (arrow.X, arrow.Y - 1), (arrow.X + 1, arrow.Y), (arrow.X, arrow.Y + 1)], closed: true);
            return;
        }

        var (ux, uy) = (dx / length, dy / length);
        var head = Math.Min(LongestHead, length * HeadShare);
        var (tipX, tipY) = (arrow.X + dx / 2, arrow.Y + dy / 2);
        shafts.Move(arrow.X - dx / 2, arrow.Y - dy / 2).Line(tipX - ux * head * 0.7, tipY - uy * head * 0.7);
        ArrowHead.Add(heads, tipX - ux * head / 2, tipY - uy * head / 2, ux, uy, head);
    }

    private readonly record struct Arrow(double X, double Y, double Dx, double Dy, double Size);
}
