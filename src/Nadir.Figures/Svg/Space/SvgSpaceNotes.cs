namespace Nadir.Figures;

/// <summary>Annotations in space: words beside their place with a rim of the background, over everything.</summary>
internal static class SvgSpaceNotes
{
    private const double Size = 12.5;
    private const double Beside = 8;
    private const double WithArrow = 26;

    public static void Draw(
        SvgCanvas canvas, Figure figure, SpaceAxes axes, IReadOnlyList<SurfaceGrid> grids, Projection projection, Box space)
    {
        foreach (var note in figure.Annotations)
        {
            var place = PlaceOf(note, axes, grids);
            if (!place.IsFinite || HalfSpace.InBox(place, place) is null)
                continue;
            var seen = projection.Of(place);
            var text = MathText.Of(note.Text).Fit(Size, space.Width - 2 * Beside);
            var (width, reach) = (text.Width(Size), note.Arrow ? WithArrow : Beside);
            var left = seen.X + reach + width <= space.Right ? seen.X + reach : Math.Max(space.Left, seen.X - reach - width);
            var line = seen.Y - reach - Size >= space.Top ? seen.Y - reach : seen.Y + reach + Size;
            if (note.Arrow)
            {
                var end = left > seen.X ? left - 2 : left + width + 2;
                canvas.Line(seen.X, seen.Y, end, line - Size / 3, canvas.Theme.Text);
                SvgScatter.DrawMarkers(canvas, [(seen.X, seen.Y)], canvas.Theme.Text, 2.5, 1);
            }

            canvas.Text(text, left, line, Size, canvas.Theme.Text, halo: canvas.Theme.Background);
        }
    }

    // Without a height of its own a note stands on the surface, and where there is none, on the floor.
    private static Point3 PlaceOf(Annotation note, SpaceAxes axes, IReadOnlyList<SurfaceGrid> grids)
    {
        var place = new Point3(axes.PlaceX(note.X), axes.PlaceY(note.Y), note.Z is { } z ? axes.PlaceZ(z) : -Projection.Half.Z);
        if (note.Z is not null || !place.IsFinite)
            return place;
        var under = grids.Select(grid => SurfaceCell.At(grid, 0, place)).FirstOrDefault(cell => cell is { IsWhole: true });
        return under is null ? place : HeightPlane.Through(under.Triangle(under.Cut.Depth(place) >= 0)).Lift(place);
    }
}
