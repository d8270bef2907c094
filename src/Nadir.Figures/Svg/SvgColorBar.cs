namespace Nadir.Figures;

/// <summary>The key from colours to values, beside a plot.</summary>
internal sealed class SvgColorBar
{
    public const double Width = 14;
    public const double Gap = 18;
    private const double LabelSize = 11;
    private const double TitleSize = 12;
    private const double LeastTickDistance = 28;
    private const double LeastBandDistance = 16;
    private readonly IColorKey key;
    private readonly MathText title;
    private readonly double labelWidth;

    public SvgColorBar(IColorKey key, string title)
    {
        (this.key, this.title) = (key, MathText.Of(title));
        labelWidth = key.Marks(MostIntervals(300)).Select(mark => TextMetrics.Width(mark.Text, LabelSize)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Unit: CSS pixels.</summary>
    public double LabelRoom => 6 + labelWidth + (title.IsEmpty ? 2 : 22);

    /// <summary>With the distance from the plot. Unit: CSS pixels.</summary>
    public double Room => Gap + Width + LabelRoom;

    /// <summary>The bars that a figure's traces need, first at the left.</summary>
    public static IReadOnlyList<SvgColorBar> Of(Figure figure, Theme theme) =>
    [
        .. figure.Traces.OfType<IColorScaled>().Where(trace => trace.ShowsColorBar).Select(trace => new SvgColorBar(
            trace is ContourTrace contour ? new ContourColors(contour, theme) : new ColorScale(trace), trace.ValueTitle)),
    ];

    public void Draw(SvgCanvas canvas, Box box)
    {
        canvas.Open("g", " shape-rendering=\"crispEdges\"");
        for (var step = 0; step < key.Steps; step++)
        {
            var (from, to) = (box.Bottom - box.Height * (step + 1) / key.Steps, box.Bottom - box.Height * step / key.Steps);
            canvas.Rectangle(box with { Top = from, Height = to - from }, new Paint(key.ColorOfStep(step)));
        }

        canvas.Close("g");
        foreach (var (place, text) in key.Marks(MostIntervals(box.Height)))
        {
            var y = box.Bottom - place * box.Height;
            canvas.Text(text, box.Right + 6, y + LabelSize * 0.36, LabelSize, canvas.Theme.Muted);
        }

        var shown = title.Fit(TitleSize, box.Height + 20);
        var x = box.Right + 6 + labelWidth + 16;
        canvas.Text(shown, x, box.Center, TitleSize, canvas.Theme.Text, TextAnchor.Middle, angle: -90);
    }

    private int MostIntervals(double height) => key is ContourColors
        ? Math.Max(1, (int)(height / LeastBandDistance))
        : Math.Clamp((int)(height / LeastTickDistance), 1, 8);
}
