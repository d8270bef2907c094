namespace Nadir.Figures;

/// <summary>Which points of a grid of whole numbers lie inside polygons, by the even-odd rule.</summary>
internal static class PolygonFill
{
    /// <param name="rings">Closed outlines; the last point need not repeat the first.</param>
    /// <param name="width">Points a row, from 0 on.</param>
    /// <param name="height">Rows, from 0 on.</param>
    public static IEnumerable<(int X, int Y)> Inside(IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings, int width, int height)
    {
        for (var y = 0; y < height; y++)
        {
            var crossings = rings.SelectMany(ring => Crossings(ring, y)).Order().ToArray();
            for (var i = 0; i + 1 < crossings.Length; i += 2)
            {
                for (var x = (int)Math.Ceiling(Math.Max(0, crossings[i])); x < width && x < crossings[i + 1]; x++)
                    yield return (x, y);
            }
        }
    }

    private static IEnumerable<double> Crossings(IReadOnlyList<(double X, double Y)> ring, double y)
    {
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            if (from.Y <= y != to.Y <= y)
                yield return from.X + (y - from.Y) / (to.Y - from.Y) * (to.X - from.X);
        }
    }
}
