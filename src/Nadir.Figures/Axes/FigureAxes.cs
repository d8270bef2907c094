using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Both axes of a figure as its traces need them, and what could not be placed on them.</summary>
internal sealed class FigureAxes
{
    public FigureAxes(Figure figure)
    {
        var labels = figure.Traces.Any(trace => trace is BarTrace or BoxTrace or HeatMapTrace);
        var rows = figure.Traces.Any(trace => trace is HeatMapTrace);
        var x = new DataRange(figure.XAxis.Scale == AxisScale.Logarithmic && !labels);
        var y = new DataRange(figure.YAxis.Scale == AxisScale.Logarithmic && !rows, seeksZero: true);
        foreach (var trace in figure.Traces)
            trace.Extend(x, y);
        X = new AxisView(x, figure.XAxis, nameof(Figure.XAxis));
        Y = new AxisView(y, figure.YAxis, nameof(Figure.YAxis), downward: y.Categories.Count > 0);
        HasData = figure.Traces.Count > 0 && (x.HasData || y.HasData);
        Notes = [.. Note(x, y), .. figure.Traces.SelectMany(trace => trace.Notes())];
    }

    public AxisView X { get; }

    public AxisView Y { get; }

    /// <summary>Whether there is anything to see.</summary>
    public bool HasData { get; }

    /// <summary>What is missing from the picture, and what its traces have to say.</summary>
    public IReadOnlyList<string> Notes { get; }

    private static IEnumerable<string> Note(DataRange x, DataRange y)
    {
        if (x.NotPositive + y.NotPositive is > 0 and var low)
            yield return Messages.Text($"Not shown: {Values(low)} not above 0 (logarithmic axis).");
        if (x.Infinite + y.Infinite is > 0 and var infinite)
            yield return Messages.Text($"Not shown: {Values(infinite)} infinite.");
    }

    private static string Values(int count) => $"{NumberText.Integer(count)} {(count == 1 ? "value" : "values")}";
}
