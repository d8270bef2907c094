namespace Nadir.Figures;

/// <summary>The labels under the x axis: as many as fit without touching; long names are turned and cut.</summary>
internal sealed class AxisLabels
{
    private const double Size = AxisFrame.LabelSize;
    private const double LeastGap = 10;
    private const double LeastSlot = 15;
    private const double WidestTurned = 130;
    private const double WidestThinned = 40;
    private const int MostIntervals = 10;
    private const double Angle = 40;

    private AxisLabels(AxisView axis, List<Tick> ticks, bool turned, double width)
    {
        (Ticks, Turned) = (ticks, turned);
        var longest = ticks.Select(tick => TextMetrics.Width(Text(tick), Size)).DefaultIfEmpty(0).Max();
        var (sine, cosine) = Math.SinCos(Angle * Math.PI / 180);
        Height = turned ? longest * sine + Size * cosine : Size;
        RightOverhang = turned || ticks.Count == 0 ? 8 : Math.Max(8, TextMetrics.Width(ticks[^1].Text, Size) / 2);
        LeftOverhang = turned && ticks.Count > 0
            ? Math.Max(0, TextMetrics.Width(Text(ticks[0]), Size) * cosine - width / ticks.Count / 2)
            : !axis.HasCategories && ticks.Count > 0 ? TextMetrics.Width(ticks[0].Text, Size) / 2 - axis.Fraction(ticks[0].Value) * width : 0;
    }

    public List<Tick> Ticks { get; }

    public bool Turned { get; }

    /// <summary>Unit: CSS pixels, as are the overhangs.</summary>
    public double Height { get; }

    public double RightOverhang { get; }

    public double LeftOverhang { get; }

    public static AxisLabels Fit(AxisView axis, double width, int most = MostIntervals)
    {
        if (axis.HasCategories)
        {
            var widest = axis.Categories.Max(label => TextMetrics.Width(label, Size));
            var turned = widest + LeastGap / 2 > width / axis.Categories.Count && widest > WidestThinned;
            return new AxisLabels(axis, axis.Ticks((int)(width / (turned ? LeastSlot : widest + LeastGap))), turned, width);
        }

        for (var intervals = most; ; intervals--)
        {
            var ticks = axis.Ticks(intervals);
            if (intervals == 1 || !Touch(axis, ticks, width))
                return new AxisLabels(axis, ticks, turned: false, width);
        }
    }

    public void Draw(SvgCanvas canvas, Func<double, double> place, double top)
    {
        foreach (var tick in Ticks)
        {
            var (x, ink) = (place(tick.Value), canvas.Theme.Muted);
            if (Turned)
                canvas.Text(Text(tick), x + 4, top + Size * 0.7, Size, ink, TextAnchor.End, angle: -Angle);
            else
                canvas.Text(tick.Text, x, top + Size * 0.8, Size, ink, TextAnchor.Middle);
        }
    }

    private string Text(Tick tick) => Turned ? TextMetrics.Fit(tick.Text, Size, WidestTurned) : tick.Text;

    private static bool Touch(AxisView axis, List<Tick> ticks, double width) =>
        ticks.Where(tick => tick.Text.Length > 0).ToArray() is var shown && shown.Zip(shown.Skip(1)).Any(pair =>
            (axis.Fraction(pair.Second.Value) - axis.Fraction(pair.First.Value)) * width
            < (TextMetrics.Width(pair.First.Text, Size) + TextMetrics.Width(pair.Second.Text, Size)) / 2 + LeastGap);
}
