namespace Nadir.Figures;

/// <summary>From values to their colours.</summary>
internal sealed class ColorScale : IColorKey
{
    private static readonly Paint Black = new(new Color(0, 0, 0));
    private static readonly Paint White = new(new Color(255, 255, 255));
    private readonly Colormap colormap;
    private readonly AxisView axis;

    public ColorScale(IColorScaled map)
    {
        colormap = map.Colormap;
        var range = new DataRange(logarithmic: false);
        foreach (var value in map.Values)
            range.Add(value);
        if (!range.IsEmpty && range.IsWhole && range.Minimum >= 0)
            range.IncludeZero();
        if (colormap.IsDiverging && map is { Minimum: null, Maximum: null } && range is { Minimum: < 0, Maximum: > 0 })
            Balance(range);
        var limits = new Axis { Minimum = map.Minimum, Maximum = map.Maximum };
        axis = new AxisView(range, limits, map.GetType().Name);
    }

    /// <param name="colormap">Turns fractions of the axis into colours.</param>
    /// <param name="axis">Its ends are the first and the last colour's.</param>
    public ColorScale(Colormap colormap, AxisView axis) => (this.colormap, this.axis) = (colormap, axis);

    public int Steps => 64;

    public Color ColorOfStep(int step) => ColorAt((step + 0.5) / Steps);

    public IReadOnlyList<(double Place, string Text)> Marks(int intervals) =>
        [.. Ticks(intervals).Select(tick => (Fraction(tick.Value), tick.Text))];

    public double Minimum => axis.Minimum;

    public double Maximum => axis.Maximum;

    public double Fraction(double value) => Math.Clamp(axis.Fraction(value), 0, 1);

    public Color ColorAt(double fraction) => colormap.At(fraction);

    public Color ColorOf(double value) => ColorAt(Fraction(value));

    /// <summary>Black or white, whichever reads better on the value's colour.</summary>
    public Paint InkOn(double value)
    {
        var ground = ColorOf(value);
        return ground.ContrastWith(White.Color) >= ground.ContrastWith(Black.Color) ? White : Black;
    }

    public List<Tick> Ticks(int intervals) => axis.Ticks(intervals);

    // As far above 0 as below, so that the middle colour means 0.
    private static void Balance(DataRange range)
    {
        var reach = Math.Max(-range.Minimum, range.Maximum);
        range.Add(-reach);
        range.Add(reach);
    }
}
