namespace Nadir.Figures;

/// <summary>The rectangle that data is drawn into, and around it grid, axis lines, numbers and titles.</summary>
internal sealed class AxisFrame
{
    public const double LabelSize = 12;
    private const double TitleSize = 13;
    private const double LabelGap = 7;
    private const double TitleRoom = 22;
    private const double LeastTickDistance = 36;
    private const double WidestRowLabel = 160;
    private readonly AxisView x;
    private readonly AxisView y;
    private readonly AxisLabels below;
    private readonly List<Tick> left;
    private readonly bool grid;

    /// <param name="space">Where everything must fit.</param>
    /// <param name="square">Height over width of the plot, when it is fixed.</param>
    public AxisFrame(FigureAxes axes, Box space, double? square = null)
    {
        (x, y) = (axes.X, axes.Y);
        grid = !y.HasCategories;
        var yTitle = y.Caption.Length > 0 ? TitleRoom : 0;
        var xTitle = x.Caption.Length > 0 ? TitleRoom : 0;

        // The room below depends on how labels of the x axis stand, and that on the width left by the y axis.
        var height = space.Height - xTitle - LabelSize - LabelGap - 4;
        left = LeftTicks(height);
        var leftRoom = yTitle + LabelGap + LeftWidth();
        below = AxisLabels.Fit(x, Math.Max(20, space.Width - leftRoom));
        leftRoom = Math.Max(leftRoom, below.LeftOverhang);
        var width = Math.Max(20, space.Width - leftRoom - below.RightOverhang);
        height = Math.Max(20, space.Height - xTitle - LabelGap - below.Height - 4);
        left = LeftTicks(height);
        var (offset, top) = (leftRoom, 4.0);
        if (square is { } ratio)
        {
            var fitted = Math.Min(width, height / ratio);
            offset += (width - fitted) / 2;
            (width, height) = (fitted, fitted * ratio);
        }

        Plot = new Box(space.Left + offset, space.Top + top, width, height);
    }

    public Box Plot { get; }

    /// <summary>Where the titles below end.</summary>
    public double Bottom => Plot.Bottom + LabelGap + below.Height + (x.Caption.Length > 0 ? TitleRoom : 0);

    public double XOf(double value) => Plot.Left + x.Fraction(value) * Plot.Width;

    public double YOf(double value) => Plot.Bottom - y.Fraction(value) * Plot.Height;

    public void DrawGrid(SvgCanvas canvas)
    {
        foreach (var tick in left.Where(_ => grid))
            canvas.Line(Plot.Left, Crisp(YOf(tick.Value)), Plot.Right, Crisp(YOf(tick.Value)), canvas.Theme.Grid);
        foreach (var tick in below.Ticks.Where(_ => !x.HasCategories))
            canvas.Line(Crisp(XOf(tick.Value)), Plot.Top, Crisp(XOf(tick.Value)), Plot.Bottom, canvas.Theme.Grid);
    }

    public void DrawAxes(SvgCanvas canvas)
    {
        if (grid)
        {
            canvas.Line(Plot.Left, Crisp(Plot.Bottom), Plot.Right, Crisp(Plot.Bottom), canvas.Theme.Axis);
            if (y.CanPlace(0) && y.Minimum < 0 && y.Maximum > 0)
                canvas.Line(Plot.Left, Crisp(YOf(0)), Plot.Right, Crisp(YOf(0)), canvas.Theme.Axis);
        }

        foreach (var tick in left)
        {
            var text = TextMetrics.Fit(tick.Text, LabelSize, WidestRowLabel);
            var line = YOf(tick.Value) + LabelSize * 0.36;
            canvas.Text(text, Plot.Left - LabelGap, line, LabelSize, canvas.Theme.Muted, TextAnchor.End);
        }

        below.Draw(canvas, XOf, Plot.Bottom + LabelGap);
        var (xTitle, yTitle) = (
            TextMetrics.Fit(x.Caption, TitleSize, Plot.Width + 60),
            TextMetrics.Fit(y.Caption, TitleSize, Plot.Height + 40));
        var (under, beside) = (
            Plot.Bottom + LabelGap + below.Height + TitleSize + 4, Plot.Left - LabelGap - LeftWidth() - 10);
        canvas.Text(xTitle, Plot.Middle, under, TitleSize, canvas.Theme.Text, TextAnchor.Middle);
        canvas.Text(yTitle, beside, Plot.Center, TitleSize, canvas.Theme.Text, TextAnchor.Middle, angle: -90);
    }

    // A line one pixel thick is sharp only half-way between two pixels.
    private static double Crisp(double coordinate) => Math.Floor(coordinate) + 0.5;

    private List<Tick> LeftTicks(double height)
    {
        var all = y.HasCategories && y.Categories.Count * (LabelSize + 2) <= height;
        return y.Ticks(all ? y.Categories.Count : (int)(height / LeastTickDistance));
    }

    private double LeftWidth() =>
        left.Select(tick => Math.Min(TextMetrics.Width(tick.Text, LabelSize), WidestRowLabel)).DefaultIfEmpty(0).Max();
}
