using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Both axes of a figure as its traces need them, and what could not be placed on them.</summary>
internal sealed class FigureAxes
{
    // A plot that is narrower in proportion could hardly be read.
    private const double MostElongated = 4;

    public FigureAxes(Figure figure)
        : this(figure, new AxisSharing([figure], IsInner: false), new AxisSharing([figure], IsInner: false))
    {
    }

    /// <param name="acrossWith">The figures that show the same numbers on their x axes, this one among them.</param>
    /// <param name="upWith">The figures that show the same numbers on their y axes, this one among them.</param>
    public FigureAxes(Figure figure, AxisSharing acrossWith, AxisSharing upWith)
    {
        var (x, y) = Ranges(figure, [figure]);
        HasData = figure.Traces.Count > 0 && (x.HasData || y.HasData);
        Notes = [.. NotesOf(x, y), .. figure.Traces.SelectMany(trace => trace.Notes())];
        if (acrossWith.Figures.Count > 1)
            x = Ranges(figure, acrossWith.Figures).X;
        if (upWith.Figures.Count > 1)
            y = Ranges(figure, upWith.Figures).Y;
        var (xAxis, yAxis) = (acrossWith.Join(figure.XAxis, f => f.XAxis), upWith.Join(figure.YAxis, f => f.YAxis));
        var rows = y.Categories.Count > 0;
        X = new AxisView(x, xAxis, nameof(Figure.XAxis), isInner: acrossWith.IsInner);
        Y = new AxisView(y, yAxis, nameof(Figure.YAxis), downward: rows, isInner: upWith.IsInner);
        if (!figure.EqualAspect || X.HasCategories || Y.HasCategories || X.IsLogarithmic || Y.IsLogarithmic)
            return;
        if (AspectOf(X, Y) > MostElongated && xAxis is { Minimum: null, Maximum: null })
            X = Widened(x, X, Y, xAxis, nameof(Figure.XAxis));
        if (AspectOf(X, Y) < 1 / MostElongated && yAxis is { Minimum: null, Maximum: null })
            Y = Widened(y, Y, X, yAxis, nameof(Figure.YAxis));
        Aspect = Math.Clamp(AspectOf(X, Y), 1e-3, 1e3);
    }

    public AxisView X { get; }

    public AxisView Y { get; }

    /// <summary>Height over width at which both axes have the same unit length; null where they need not.</summary>
    public double? Aspect { get; }

    /// <summary>Whether there is anything to see.</summary>
    public bool HasData { get; }

    /// <summary>What is missing from the picture, and what its traces have to say.</summary>
    public IReadOnlyList<string> Notes { get; }

    private static (DataRange X, DataRange Y) Ranges(Figure figure, IReadOnlyList<Figure> shown)
    {
        var traces = shown.SelectMany(one => one.Traces).ToList();
        var labels = traces.Any(trace => trace is BarTrace or BoxTrace or HeatMapTrace);
        var rows = traces.Any(trace => trace is HeatMapTrace);
        var x = new DataRange(figure.XAxis.Scale == AxisScale.Logarithmic && !labels);
        var y = new DataRange(figure.YAxis.Scale == AxisScale.Logarithmic && !rows, seeksZero: true);
        foreach (var trace in traces)
            trace.Extend(x, y);
        return (x, y);
    }

    private static double AspectOf(AxisView x, AxisView y) => (y.Maximum / 2 - y.Minimum / 2) / (x.Maximum / 2 - x.Minimum / 2);

    private static AxisView Widened(DataRange range, AxisView narrow, AxisView wide, Axis axis, string name)
    {
        var (half, middle) = ((wide.Maximum / 2 - wide.Minimum / 2) / MostElongated, narrow.Maximum / 2 + narrow.Minimum / 2);
        range.Frame(Math.Max(middle - half, double.MinValue), Math.Min(middle + half, double.MaxValue));
        return new AxisView(range, axis, name, isInner: narrow.IsInner);
    }

    /// <summary>One sentence a kind of value that some range could not hold.</summary>
    public static IEnumerable<string> NotesOf(params DataRange[] ranges)
    {
        if (ranges.Sum(range => range.NotPositive) is > 0 and var low)
            yield return Messages.Text($"Not shown: {Values(low)} not above 0 (logarithmic axis).");
        if (ranges.Sum(range => range.Infinite) is > 0 and var infinite)
            yield return Messages.Text($"Not shown: {Values(infinite)} infinite.");
    }

    private static string Values(int count) => $"{NumberText.Integer(count)} {(count == 1 ? "value" : "values")}";
}
