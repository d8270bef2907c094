namespace Nadir.Figures;

/// <summary>Round markers in space; those behind a surface are faint rings.</summary>
internal static class SvgSpacePoints
{
    private const double HiddenShare = 0.8;

    public static void Draw(
        SvgCanvas canvas, IEnumerable<Point3> places, double radius, Paint fill, Paint rim, Projection projection, Sight sight)
    {
        var inBox = places.Where(place => place.IsFinite && HalfSpace.InBox(place, place) is not null);
        var byHidden = inBox.ToLookup(sight.IsHidden);
        var ink = fill == canvas.Theme.Background ? rim : fill;
        Group(canvas, byHidden[true], radius * HiddenShare, $" fill=\"none\"{canvas.Stroke(ink, 1)} opacity=\"0.5\"", projection);
        var edge = rim == fill ? canvas.Theme.Background : rim;
        var thickness = fill == canvas.Theme.Background ? 2 : 1;
        Group(canvas, byHidden[false], radius, canvas.FillAndStroke(fill, edge, thickness), projection);
    }

    // Far ones first, so that near ones lie over them.
    private static void Group(SvgCanvas canvas, IEnumerable<Point3> places, double radius, string looks, Projection projection)
    {
        var farToNear = places.Select(projection.Of).OrderBy(place => place.Nearness);
        var seen = Decimation.Distinct(farToNear.Select(place => (place.X, place.Y))).ToList();
        if (seen.Count == 0)
            return;
        canvas.Open("g", looks);
        foreach (var (x, y) in seen)
            canvas.Circle(x, y, radius);
        canvas.Close("g");
    }
}
