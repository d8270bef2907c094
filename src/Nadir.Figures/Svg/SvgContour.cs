namespace Nadir.Figures;

/// <summary>Contours: bands as areas with holes, lines with their levels set into gaps.</summary>
internal static class SvgContour
{
    public const double LinesOnBands = 0.9;
    public const double LinesOnBandsOpacity = 0.7;
    private const double LabelSize = 11;

    public static void Draw(SvgCanvas canvas, PlotPlane plane, ContourTrace contour, Paint paint, List<LabelPlace> taken)
    {
        var colors = new ContourColors(contour, canvas.Theme);
        if (contour.Filled)
            DrawBands(canvas, plane, colors);
        if (!contour.Lines)
            return;
        var lines = contour.Contours.Lines
            .Select(line => line.Pieces.Select(plane.Of).Where(piece => piece.Count > 1).ToList()).ToList();
        var labels = contour.Labels ? ContourLabels.Place(plane.Box, contour, lines, LabelSize, taken) : [];
        for (var level = 0; level < lines.Count; level++)
        {
            var path = new PathData();
            foreach (var piece in lines[level])
                path.Lines(piece);
            foreach (var label in labels.Where(label => label.Level == level))
            {
                foreach (var rest in label.Rest)
                    path.Lines(rest);
            }

            var ink = contour.Color is not null ? paint : new Paint(colors.InkOfLine(level));
            if (path.IsEmpty)
                continue;
            if (contour.Filled)
                canvas.OpenGroup(LinesOnBandsOpacity);
            canvas.Path(path.ToString(), ink, contour.Filled ? LinesOnBands : contour.Thickness, LineDash.Solid);
            if (contour.Filled)
                canvas.Close("g");
            foreach (var label in labels.Where(label => label.Level == level))
                Write(canvas, label.Place, ink);
        }
    }

    private static void DrawBands(SvgCanvas canvas, PlotPlane plane, ContourColors colors)
    {
        for (var step = 0; step < colors.Steps; step++)
        {
            var path = new PathData();
            foreach (var ring in colors.Bands[step].Rings)
                path.Lines(plane.Of(ring), closed: true);
            if (path.IsEmpty)
                continue;
            // A hair of its own colour closes the seam that smoothing leaves between neighbours.
            var paint = new Paint(colors.ColorOfStep(step));
            canvas.OpenGroup(1, canvas.Stroke(paint, 0.5));
            canvas.Area(path.ToString(), paint, 1, Tip(colors.Bands[step]));
            canvas.Close("g");
        }
    }

    private static void Write(SvgCanvas canvas, LabelPlace label, Paint ink)
    {
        var (sine, cosine) = Math.SinCos(label.Angle * Math.PI / 180);
        // The base line lies below the letters' middle, square to the way the text runs.
        var down = LabelSize * 0.36;
        canvas.Text(label.Text, label.X - sine * down, label.Y + cosine * down, LabelSize, ink, TextAnchor.Middle, angle: label.Angle);
    }

    private static string Tip(ContourBand band) => (double.IsFinite(band.Low), double.IsFinite(band.High)) switch
    {
        (true, true) => $"{NumberText.Value(band.Low)} to {NumberText.Value(band.High)}",
        (true, false) => $"above {NumberText.Value(band.Low)}",
        (false, true) => $"below {NumberText.Value(band.High)}",
        _ => "",
    };
}
