namespace Nadir.Figures;

/// <summary>The bars of one trace, beside those of the others.</summary>
internal static class SvgBars
{
    private const double GroupShare = 0.78;
    private const double TextSize = 11;

    /// <param name="place">Which of the bar traces it is, of how many places.</param>
    public static void Draw(
        SvgCanvas canvas, FigureAxes axes, BarTrace bar, Paint paint, Box box, int place, int places)
    {
        var slot = box.Width / axes.X.Categories.Count;
        var width = slot * GroupShare / places;
        var gap = places > 1 && width > 4 ? 1 : 0;
        var foot = axes.Y.CanPlace(0) ? Math.Clamp(Down(axes, 0, box), 0, box.Height) : box.Height;
        for (var i = 0; i < bar.Values.Count; i++)
        {
            if (!axes.Y.CanPlace(bar.Values[i]))
                continue;
            var center = axes.X.Fraction(axes.X.PlaceOf(bar.Labels[i])) * box.Width;
            var left = center + (place - places / 2.0) * width;
            var end = Math.Clamp(Down(axes, bar.Values[i], box), 0, box.Height);
            var value = NumberText.Value(bar.Values[i]);
            canvas.Rectangle(
                new Box(left + gap / 2.0, Math.Min(foot, end), width - gap, Math.Abs(foot - end)), paint,
                $"{(bar.Name.Length > 0 ? bar.Name + ", " : "")}{bar.Labels[i]}: {value}");
            if (bar.Annotate && TextMetrics.Width(value, TextSize) <= slot / places)
            {
                var beside = bar.Values[i] < 0 ? end + TextSize + 2 : end - 4;
                var line = Math.Clamp(beside, TextSize, box.Height - 2);
                canvas.Text(value, left + width / 2, line, TextSize, canvas.Theme.Text, TextAnchor.Middle);
            }
        }
    }

    private static double Down(FigureAxes axes, double value, Box box) => (1 - axes.Y.Fraction(value)) * box.Height;
}
