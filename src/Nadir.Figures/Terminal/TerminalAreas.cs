namespace Nadir.Figures;

/// <summary>Bands and regions as sparse dots.</summary>
internal static class TerminalAreas
{
    private const int Sparseness = 4;

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, BandTrace band, int painter)
    {
        var (above, below) = (new List<(double X, double Y)>(), new List<(double X, double Y)>());
        for (var i = 0; i <= band.X.Count; i++)
        {
            if (i < band.X.Count && plane.CanPlace(band.X[i], band.Low[i]) && plane.CanPlace(band.X[i], band.High[i]))
            {
                above.Add(plane.Of(band.X[i], band.High[i]));
                below.Add(plane.Of(band.X[i], band.Low[i]));
                continue;
            }

            Fill(canvas, [[.. above, .. Enumerable.Reverse(below)]], painter);
            (above, below) = ([], []);
        }
    }

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, RegionTrace region, int painter) =>
        Fill(canvas, [.. region.Rings.Select(ring => plane.Runs(ring).SelectMany(run => run).ToList())], painter);

    private static void Fill(BrailleCanvas canvas, IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings, int painter)
    {
        foreach (var (x, y) in PolygonFill.Inside(rings, canvas.Width, canvas.Height))
        {
            if ((x + 2 * y) % Sparseness == 0)
                canvas.Dot(x, y, painter);
        }
    }
}
