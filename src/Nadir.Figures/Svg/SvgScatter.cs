namespace Nadir.Figures;

/// <summary>Round markers, a little translucent so that crowds show.</summary>
internal static class SvgScatter
{
    private const double Opacity = 0.8;

    public static void Draw(SvgCanvas canvas, FigureAxes axes, ScatterTrace scatter, Paint paint, Box box)
    {
        var points = Runs.Of(axes, scatter.Points, box.Width, box.Height).SelectMany(run => run);
        DrawMarkers(canvas, [.. Decimation.Distinct(points)], paint, scatter.MarkerSize / 2, Opacity);
    }

    public static void DrawMarkers(
        SvgCanvas canvas, IReadOnlyCollection<(double X, double Y)> points, Paint paint, double radius, double opacity)
    {
        if (points.Count == 0)
            return;
        var translucent = opacity < 1 ? $" fill-opacity=\"{SvgCanvas.Number(opacity)}\"" : "";
        canvas.Open("g", canvas.Fill(paint) + translucent);
        foreach (var (x, y) in points)
            canvas.Circle(x, y, radius);
        canvas.Close("g");
    }
}
