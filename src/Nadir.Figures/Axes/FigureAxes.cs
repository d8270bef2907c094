using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Both axes of a figure as its traces need them, and what could not be placed on them.</summary>
internal sealed class FigureAxes
{
    public FigureAxes(Figure figure)
    {
        var labels = figure.Traces.Any(trace => trace is BarTrace or HeatMapTrace);
        var rows = figure.Traces.Any(trace => trace is HeatMapTrace);
        var x = new DataRange(figure.XAxis.Scale == AxisScale.Logarithmic && !labels);
        var y = new DataRange(figure.YAxis.Scale == AxisScale.Logarithmic && !rows, seeksZero: true);
        foreach (var trace in figure.Traces)
            trace.Extend(x, y);
        X = new AxisView(x, figure.XAxis, nameof(Figure.XAxis));
        Y = new AxisView(y, figure.YAxis, nameof(Figure.YAxis), downward: y.Categories.Count > 0);
        HasData = figure.Traces.Count > 0 && (x.HasData || y.HasData);
        Notes = [.. NotesOf(x, y)];
    }

    public AxisView X { get; }

    public AxisView Y { get; }

    /// <summary>Whether there is anything to see.</summary>
    public bool HasData { get; }

    /// <summary>One sentence a kind of value that is missing from the picture.</summary>
    public IReadOnlyList<string> Notes { get; }

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
