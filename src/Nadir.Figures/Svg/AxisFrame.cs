namespace Nadir.Figures;

/// <summary>The rectangle that data is drawn into, and around it grid, axis lines, numbers and titles.</summary>
internal sealed class AxisFrame
{
    public const double LabelSize = 12;
    private const double TitleSize = 13;
    private const double LabelGap = 7;
    private const double TitleRoom = 22;
    private const double LeastTickDistance = 26;
    private const int MostIntervals = 14;
    private const double WidestRowLabel = 160;
    private const double TickLength = 4;
    private const double Air = 4;
    private readonly AxisView x;
    private readonly AxisView y;
    private readonly AxisLabels below;
    private readonly List<Tick> left;
    private readonly Box space;
    private readonly bool grid;
    private readonly bool filled;

    /// <param name="space">Where everything must fit.</param>
    /// <param name="aspect">Height over width of the plot, when it is fixed.</param>
    /// <param name="area">Where the plot must stand, when neighbours decide that.</param>
    public AxisFrame(FigureAxes axes, Box space, double? aspect = null, Box? area = null)
    {
        (x, y, this.space) = (axes.X, axes.Y, space);
        grid = !y.HasCategories;
        filled = x.IsFilled || y.IsFilled;
        var yTitle = y.Caption.Length > 0 ? TitleRoom : 0;
        var xTitle = x.Caption.Length > 0 ? TitleRoom : 0;

        // The room below depends on how labels of the x axis stand, and that on the width left by the y axis.
        left = LeftTicks(area?.Height ?? space.Height - xTitle - LabelSize - LabelGap - Air);
        var leftRoom = y.IsInner ? Air : yTitle + LabelGap + LeftWidth();
        below = AxisLabels.Fit(x, area?.Width ?? Math.Max(20, space.Width - leftRoom));
        leftRoom = Math.Max(leftRoom, x.IsInner ? 0 : below.LeftOverhang);
        var belowRoom = x.IsInner ? Air : xTitle + LabelGap + below.Height;
        Area = area ?? new Box(
            space.Left + leftRoom,
            space.Top + Air,
            Math.Max(20, space.Width - leftRoom - (x.IsInner ? Air : below.RightOverhang)),
            Math.Max(20, space.Height - belowRoom - Air));
        Plot = aspect is { } ratio ? Fitted(Area, ratio) : Area;
        if (aspect is { } sides && AxisLabels.Fit(x, Plot.Width) is var narrower)
        {
            // Labels that turn on the narrower plot take room from its height.
            var missing = area is null && !x.IsInner ? narrower.Height - below.Height : 0;
            if (missing > 0)
                Plot = Fitted(Area = Area with { Height = Math.Max(20, Area.Height - missing) }, sides);
            below = missing > 0 ? AxisLabels.Fit(x, Plot.Width) : narrower;
        }

        left = aspect is null ? LeftTicks(Plot.Height) : LikeBelow();
        // Where the height has no room for such a grid, the width takes that of the height.
        if (aspect is not null && !x.HasCategories && !y.HasCategories && !x.IsLogarithmic && !y.IsLogarithmic && left.Count > 1)
            below = AxisLabels.Fit(x, Plot.Width, (int)Math.Clamp(Math.Ceiling(Steps(left) - 1e-9), 1, MostIntervals));
    }

    /// <summary>Where the plot may stand.</summary>
    public Box Area { get; }

    /// <summary>Where it stands: in the middle of that, with a fixed ratio of its sides.</summary>
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
        if (filled)
            DrawOutline(canvas);
        else if (grid)
            DrawBaseLines(canvas);
        if (!y.IsInner)
            DrawLeft(canvas);
        if (!x.IsInner)
            DrawBelow(canvas);
    }

    // A line one pixel thick is sharp only half-way between two pixels.
    private static double Crisp(double coordinate) => Math.Floor(coordinate) + 0.5;

    private static Box Fitted(Box area, double ratio)
    {
        var width = Math.Min(area.Width, area.Height / ratio);
        return new Box(area.Left + (area.Width - width) / 2, area.Top, width, width * ratio);
    }

    private void DrawBaseLines(SvgCanvas canvas)
    {
        canvas.Line(Plot.Left, Crisp(Plot.Bottom), Plot.Right, Crisp(Plot.Bottom), canvas.Theme.Axis);
        if (y.CanPlace(0) && y.Minimum < 0 && y.Maximum > 0)
            canvas.Line(Plot.Left, Crisp(YOf(0)), Plot.Right, Crisp(YOf(0)), canvas.Theme.Axis);
    }

    // Colours hide the grid, so ticks stand outside them.
    private void DrawOutline(SvgCanvas canvas)
    {
        canvas.Frame(new Box(Crisp(Plot.Left), Crisp(Plot.Top), Math.Round(Plot.Width), Math.Round(Plot.Height)), canvas.Theme.Axis, 1);
        foreach (var tick in left.Where(_ => grid))
            canvas.Line(Plot.Left - TickLength, Crisp(YOf(tick.Value)), Plot.Left, Crisp(YOf(tick.Value)), canvas.Theme.Axis);
        foreach (var tick in below.Ticks.Where(_ => !x.HasCategories))
            canvas.Line(Crisp(XOf(tick.Value)), Plot.Bottom, Crisp(XOf(tick.Value)), Plot.Bottom + TickLength, canvas.Theme.Axis);
    }

    private void DrawLeft(SvgCanvas canvas)
    {
        foreach (var tick in left)
        {
            var text = TextMetrics.Fit(tick.Text, LabelSize, WidestRowLabel);
            var line = YOf(tick.Value) + LabelSize * 0.36;
            canvas.Text(text, Plot.Left - LabelGap, line, LabelSize, canvas.Theme.Muted, TextAnchor.End);
        }

        var room = 2 * Math.Min(Plot.Center - space.Top, space.Bottom - Plot.Center);
        var title = MathText.Of(y.Caption).Fit(TitleSize, Math.Min(room, Plot.Height + 40));
        canvas.Text(
            title, Plot.Left - LabelGap - LeftWidth() - 10, Plot.Center, TitleSize, canvas.Theme.Text, TextAnchor.Middle, angle: -90);
    }

    private void DrawBelow(SvgCanvas canvas)
    {
        below.Draw(canvas, XOf, Plot.Bottom + LabelGap);
        var room = 2 * Math.Min(Plot.Middle - space.Left, space.Right - Plot.Middle);
        var title = MathText.Of(x.Caption).Fit(TitleSize, Math.Min(room, Plot.Width + 60));
        var line = Plot.Bottom + LabelGap + below.Height + TitleSize + 4;
        canvas.Text(title, Plot.Middle, line, TitleSize, canvas.Theme.Text, TextAnchor.Middle);
    }

    private List<Tick> LeftTicks(double height)
    {
        var all = y.HasCategories && y.Categories.Count * (LabelSize + 2) <= height;
        return y.Ticks(all ? y.Categories.Count : Math.Min(MostIntervals, (int)(height / LeastTickDistance)));
    }

    // Halves, because the distance between the largest negative and positive numbers is infinite.
    private double Steps(List<Tick> ticks) => (x.Maximum / 2 - x.Minimum / 2) / (ticks[1].Value / 2 - ticks[0].Value / 2);

    // Where one unit is as long on both axes, their grid is of squares.
    private List<Tick> LikeBelow()
    {
        var usual = LeftTicks(Plot.Height);
        if (below.Ticks.Count < 2)
            return usual;
        var intervals = (y.Maximum - y.Minimum) / (below.Ticks[1].Value - below.Ticks[0].Value) - 1e-9;
        var like = intervals <= usual.Count ? y.Ticks((int)Math.Ceiling(intervals)) : usual;
        return like.Count >= 2 && like.Count <= usual.Count ? like : usual;
    }

    private double LeftWidth() =>
        left.Select(tick => Math.Min(TextMetrics.Width(tick.Text, LabelSize), WidestRowLabel)).DefaultIfEmpty(0).Max();
}
