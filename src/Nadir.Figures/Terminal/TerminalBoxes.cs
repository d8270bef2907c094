namespace Nadir.Figures;

/// <summary>Boxes with medians and whiskers as dots, and a mark for each value beyond.</summary>
internal static class TerminalBoxes
{
    private const double Share = 0.5;
    private const char Beyond = '∘';

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, BoxTrace trace, int painter, int place, int count)
    {
        var room = canvas.Width / (double)plane.Axes.X.Categories.Count;
        var half = Math.Max(1, Math.Round(room * Share / count / 2));
        foreach (var box in trace.Boxes.Where(box => plane.Axes.Y.CanPlace(box.Median)))
        {
            var middle = Math.Round(plane.X(plane.Axes.X.PlaceOf(box.Label)) + (place - (count - 1) / 2.0) * 2.4 * half);
            var (left, right) = (middle - half, middle + half);
            var (first, median, third) = (plane.Y(box.FirstQuartile), plane.Y(box.Median), plane.Y(box.ThirdQuartile));
            Line(left, third, right, third);
            Line(left, first, right, first);
            Line(left, first, left, third);
            Line(right, first, right, third);
            Line(left, median, right, median);
            Line(middle, third, middle, plane.Y(box.High));
            Line(middle, first, middle, plane.Y(box.Low));
            foreach (var value in box.Outliers.Where(plane.Axes.Y.CanPlace))
                canvas.Mark(middle, plane.Y(value), painter, Beyond);
        }

        void Line(double x1, double y1, double x2, double y2) => canvas.Line((x1, y1), (x2, y2), painter, new DotPattern(1, 0));
    }
}
