using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Both axes of a figure as its traces need them, and what could not be placed on them.</summary>
internal sealed class FigureAxes
{
    public FigureAxes(Figure figure)
    {
        var x = new DataRange(Require.Defined(figure.XAxis.Scale) == AxisScale.Logarithmic);
        var y = new DataRange(Require.Defined(figure.YAxis.Scale) == AxisScale.Logarithmic, seeksZero: true);
        foreach (var trace in figure.Traces)
            trace.Extend(x, y);
        X = new AxisView(x, figure.XAxis, nameof(Figure.XAxis));
        Y = new AxisView(y, figure.YAxis, nameof(Figure.YAxis), downward: y.Categories.Count > 0);
        HasData = figure.Traces.Count > 0 && (x.HasData || y.HasData);
        Notes = [.. Note(x, y)];
    }

    public AxisView X { get; }

    public AxisView Y { get; }

    /// <summary>Whether there is anything to see.</summary>
    public bool HasData { get; }

    /// <summary>One sentence a kind of value that is missing from the picture.</summary>
    public IReadOnlyList<string> Notes { get; }

    private static IEnumerable<string> Note(DataRange x, DataRange y)
    {
        if (x.NotPositive + y.NotPositive is > 0 and var low)
            yield return Messages.Text($"Not shown: {NumberText.Integer(low)} {Values(low)} not above 0 (logarithmic axis).");
        if (x.Infinite + y.Infinite is > 0 and var infinite)
            yield return Messages.Text($"Not shown: {NumberText.Integer(infinite)} infinite {Values(infinite)}.");
    }

    private static string Values(int count) => count == 1 ? "value" : "values";
}
