namespace Nadir.Figures;

/// <summary>The boxes of one trace, beside those of the others.</summary>
internal static class SvgBoxes
{
    private const double GroupShare = 0.6;
    private const double WidestBox = 64;
    private const double CapShare = 0.5;
    private const double FillOpacity = 0.25;
    private const double OutlierRadius = 2.5;

    /// <param name="place">Which of the box traces it is, of how many places.</param>
    public static void Draw(SvgCanvas canvas, PlotPlane plane, BoxTrace trace, Paint paint, int place, int places)
    {
        var slot = plane.Box.Width / plane.Axes.X.Categories.Count * GroupShare / places;
        var half = Math.Min(slot * (places > 1 ? 0.85 : 1), WidestBox) / 2;
        foreach (var box in trace.Boxes)
        {
            if (!plane.Axes.Y.CanPlace(box.Median))
                continue;
            var middle = plane.X(plane.Axes.X.PlaceOf(box.Label)) + (place - (places - 1) / 2.0) * Math.Min(slot, WidestBox * 1.2);
            DrawBox(canvas, plane, box, paint, middle, half, trace.Name);
        }
    }

    private static void DrawBox(
        SvgCanvas canvas, PlotPlane plane, BoxSummary box, Paint paint, double middle, double half, string name)
    {
        var (low, first, median) = (Down(plane, box.Low), Down(plane, box.FirstQuartile), Down(plane, box.Median));
        var (third, high) = (Down(plane, box.ThirdQuartile), Down(plane, box.High));
        List<(double X, double Y)> body =
            [(middle - half, first), (middle - half, third), (middle + half, third), (middle + half, first)];
        var tip = $"{(name.Length > 0 ? $"{name}, " : "")}{box.Label}: median {NumberText.Value(box.Median)}, quartiles "
            + $"{NumberText.Value(box.FirstQuartile)} and {NumberText.Value(box.ThirdQuartile)}";
        canvas.Area(new PathData().Lines(body, closed: true).ToString(), paint, FillOpacity, tip);
        var lines = new PathData().Lines(body, closed: true);
        foreach (var (end, quartile) in ((double, double)[])[(low, first), (high, third)])
        {
            lines.Move(middle, quartile).Line(middle, end);
            lines.Move(middle - half * CapShare, end).Line(middle + half * CapShare, end);
        }

        canvas.Path(lines.ToString(), paint, 1.5, LineDash.Solid);
        canvas.Path(new PathData().Move(middle - half, median).Line(middle + half, median).ToString(), paint, 3, LineDash.Solid);
        var beyond = box.Outliers.Where(plane.Axes.Y.CanPlace).Select(value => (middle, plane.Y(value)));
        SvgScatter.DrawMarkers(canvas, [.. Decimation.Distinct(beyond)], paint, OutlierRadius, 0.8);
    }

    private static double Down(PlotPlane plane, double value) =>
        plane.Axes.Y.CanPlace(value) ? plane.Y(value) : plane.Box.Height;
}
