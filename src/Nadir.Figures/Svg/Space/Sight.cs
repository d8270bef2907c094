namespace Nadir.Figures;

/// <summary>Which parts of lines and points in space can be seen past the surfaces.</summary>
/// <remarks>
/// Lines are cut exactly where they pass behind a facet. What rests on a surface is judged as lying on its facets, since
/// these run a little above or below the surface that they stand for.
/// </remarks>
internal sealed class Sight(Projection projection, IReadOnlyList<SurfaceGrid> grids, Visibility visibility)
{
    private const double LeastStep = 1e-12;

    public bool IsHidden(Point3 place) => visibility.Hides(projection.Of(RestOf(place) is { } plane ? plane.Lift(place) : place));

    /// <summary>A line through places, in stretches that are wholly seen or wholly hidden; what is not finite breaks it.</summary>
    public List<Stretch> Follow(IEnumerable<Point3> places)
    {
        var stretches = new StretchBuilder();
        Point3? before = null;
        foreach (var place in places)
        {
            if (!place.IsFinite)
            {
                before = null;
                continue;
            }

            if (before is { } start && HalfSpace.InBox(start, place) is { } part)
                Follow(start.Toward(place, part.From), start.Toward(place, part.To), stretches);
            before = place;
        }

        return stretches.All;
    }

    private void Follow(Point3 start, Point3 end, StretchBuilder stretches)
    {
        var cuts = Cuts(start, end);
        for (var i = 1; i < cuts.Count; i++)
        {
            if (cuts[i] - cuts[i - 1] < LeastStep)
                continue;
            var (from, to) = (start.Toward(end, cuts[i - 1]), start.Toward(end, cuts[i]));
            var plane = RestOf(from.Toward(to, 0.5));
            var hidden = visibility.Hidden(
                projection.Of(plane?.Lift(from) ?? from), projection.Of(plane?.Lift(to) ?? to));
            var (first, last) = (projection.Of(from), projection.Of(to));
            var at = 0.0;
            foreach (var part in hidden)
            {
                stretches.Add(false, first.Toward(last, at), first.Toward(last, part.From));
                stretches.Add(true, first.Toward(last, part.From), first.Toward(last, part.To));
                at = part.To;
            }

            stretches.Add(false, first.Toward(last, at), last);
        }

        stretches.EndStep();
    }

    /// <summary>Where a line passes from facet to facet, and on or off one, as rising fractions.</summary>
    private List<double> Cuts(Point3 start, Point3 end)
    {
        var all = new List<double> { 0, 1 };
        foreach (var grid in grids)
        {
            var cuts = new List<double> { 0, 1 };
            AddLines(cuts, grid.X, start.X, end.X);
            AddLines(cuts, grid.Y, start.Y, end.Y);
            AddWithin(cuts, start, end, grid, (cell, _) => [cell.Cut.Depth]);
            AddWithin(cuts, start, end, grid, (cell, middle) =>
            {
                var triangle = cell.Triangle(cell.Cut.Depth(middle) >= 0);
                if (!triangle.All(corner => corner.IsFinite))
                    return [];
                var (plane, nearby) = (HeightPlane.Through(triangle), cell.Nearby);
                return [place => place.Z - plane.Height(place) - nearby, place => place.Z - plane.Height(place) + nearby];
            });
            all.AddRange(cuts);
        }

        all.Sort();
        return all;
    }

    private static void AddLines(List<double> cuts, double[] lines, double from, double to)
    {
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        var first = Array.BinarySearch(lines, low);
        for (var line = first < 0 ? ~first : first; line < lines.Length && lines[line] < high; line++)
        {
            if (lines[line] > low)
                cuts.Add((lines[line] - from) / (to - from));
        }
    }

    // Each measure runs straight between neighbouring cuts; where it changes its sign is a further one.
    private static void AddWithin(
        List<double> cuts, Point3 start, Point3 end, SurfaceGrid grid, Func<SurfaceCell, Point3, Func<Point3, double>[]> measures)
    {
        cuts.Sort();
        for (var i = cuts.Count - 1; i > 0; i--)
        {
            var (from, to) = (cuts[i - 1], cuts[i]);
            if (to - from < LeastStep)
                continue;
            var middle = start.Toward(end, (from + to) / 2);
            if (SurfaceCell.At(grid, 0, middle) is not { } cell)
                continue;
            foreach (var measure in measures(cell, middle))
            {
                var (first, last) = (measure(start.Toward(end, from)), measure(start.Toward(end, to)));
                if (first < 0 != last < 0)
                    cuts.Add(from + (to - from) * (first / (first - last)));
            }
        }

        cuts.Sort();
    }

    /// <summary>The facet that a place rests on; null where it hovers.</summary>
    private HeightPlane? RestOf(Point3 place)
    {
        HeightPlane? rest = null;
        var nearest = double.PositiveInfinity;
        foreach (var grid in grids)
        {
            if (SurfaceCell.At(grid, 0, place) is not { } cell)
                continue;
            var triangle = cell.Triangle(cell.Cut.Depth(place) >= 0);
            if (!triangle.All(corner => corner.IsFinite))
                continue;
            var plane = HeightPlane.Through(triangle);
            var distance = Math.Abs(place.Z - plane.Height(place));
            if (distance <= cell.Nearby && distance < nearest)
                (rest, nearest) = (plane, distance);
        }

        return rest;
    }
}
