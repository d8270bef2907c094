using System.Text;

namespace Nadir.Figures;

/// <summary>A line as one path; each run between gaps is thinned to what its pixels can show.</summary>
internal static class SvgLine
{
    private const double MarkerRadius = 3;

    public static void Draw(SvgCanvas canvas, FigureAxes axes, LineTrace line, Paint paint, Box box)
    {
        var path = new StringBuilder();
        var dots = new List<(double X, double Y)>();
        foreach (var run in Runs.Of(axes, line.Points, box.Width, box.Height))
        {
            if (run.Count == 1 || line.Markers)
                dots.AddRange(run);
            if (run.Count == 1)
                continue;
            var command = 'M';
            foreach (var (x, y) in Decimation.Thin(run))
            {
                path.Append(command).Append(SvgCanvas.Number(x)).Append(' ').Append(SvgCanvas.Number(y));
                command = 'L';
            }
        }

        if (path.Length > 0)
            canvas.Path(path.ToString(), paint, line.Thickness, line.Dash);
        SvgScatter.DrawMarkers(canvas, dots, paint, MarkerRadius, 1);
    }
}
