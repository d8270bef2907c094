namespace Nadir.Figures;

/// <summary>The area between two lines, one polygon between gaps.</summary>
internal static class SvgBand
{
    public const double Opacity = 0.22;

    public static void Draw(SvgCanvas canvas, PlotPlane plane, BandTrace band, Paint paint)
    {
        var path = new PathData();
        var (above, below) = (new List<(double X, double Y)>(), new List<(double X, double Y)>());
        for (var i = 0; i <= band.X.Count; i++)
        {
            if (i < band.X.Count && plane.CanPlace(band.X[i], band.Low[i]) && plane.CanPlace(band.X[i], band.High[i]))
            {
                above.Add(plane.Of(band.X[i], band.High[i]));
                below.Add(plane.Of(band.X[i], band.Low[i]));
                continue;
            }

            if (above.Count > 1)
                path.Lines([.. Decimation.Thin(above), .. Decimation.Thin(below).Reverse()], closed: true);
            (above, below) = ([], []);
        }

        if (!path.IsEmpty)
            canvas.Area(path.ToString(), paint, Opacity);
    }
}
