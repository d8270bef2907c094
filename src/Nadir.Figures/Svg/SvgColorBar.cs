namespace Nadir.Figures;

/// <summary>The key from colours to values, beside a heat map.</summary>
internal sealed class SvgColorBar
{
    private const int Steps = 64;
    private const double LabelSize = 11;
    private const double TitleSize = 12;
    private const double LeastTickDistance = 40;
    private readonly ColorScale scale;
    private readonly string title;
    private readonly double labelWidth;

    public SvgColorBar(ColorScale scale, string title)
    {
        (this.scale, this.title) = (scale, title);
        labelWidth = scale.Ticks(5).Select(tick => TextMetrics.Width(tick.Text, LabelSize)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Unit: CSS pixels.</summary>
    public double LabelRoom => 6 + labelWidth + (title.Length > 0 ? 22 : 2);

    public void Draw(SvgCanvas canvas, Box box)
    {
        canvas.Open("g", " shape-rendering=\"crispEdges\"");
        for (var step = 0; step < Steps; step++)
        {
            var (from, to) = (box.Bottom - box.Height * (step + 1) / Steps, box.Bottom - box.Height * step / Steps);
            var paint = new Paint(scale.ColorAt((step + 0.5) / Steps));
            canvas.Rectangle(box with { Top = from, Height = to - from }, paint);
        }

        canvas.Close("g");
        foreach (var tick in scale.Ticks(Math.Clamp((int)(box.Height / LeastTickDistance), 1, 6)))
        {
            var y = box.Bottom - scale.Fraction(tick.Value) * box.Height;
            canvas.Text(tick.Text, box.Right + 6, y + LabelSize * 0.36, LabelSize, canvas.Theme.Muted);
        }

        var shown = TextMetrics.Fit(title, TitleSize, box.Height + 20);
        var x = box.Right + 6 + labelWidth + 16;
        canvas.Text(shown, x, box.Center, TitleSize, canvas.Theme.Text, TextAnchor.Middle, angle: -90);
    }
}
