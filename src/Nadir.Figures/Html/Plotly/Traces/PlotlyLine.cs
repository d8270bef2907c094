using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>A line.</summary>
internal sealed class PlotlyLine : PlotlyTrace<LineTrace>
{
    protected override void Add(PlotlyPicture picture, LineTrace trace, Paint paint)
    {
        var alone = Alone(picture.Axes, trace);
        var form = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = trace.Markers || alone.Any(size => size > 0) ? "lines+markers" : "lines",
            ["x"] = picture.Across(trace.Points.X),
            ["y"] = picture.Up(trace.Points.Y),
            ["line"] = new JsonObject { ["color"] = picture.Color(paint), ["width"] = trace.Thickness, ["dash"] = Dash(trace.Dash) },
        };
        if (trace.Markers)
            form["marker"] = new JsonObject { ["size"] = 6 };
        else if (alone.Any(size => size > 0))
            form["marker"] = new JsonObject { ["size"] = PlotlyNumbers.Of(alone), ["line"] = new JsonObject { ["width"] = 0 } };
        picture.Add(Named(form, trace, paint));
    }

    // A point between two gaps has no line; it is drawn as a dot.
    private static double[] Alone(FigureAxes axes, LineTrace trace)
    {
        bool IsThere(int i) => i >= 0 && i < trace.X.Count && axes.X.CanPlace(trace.X[i]) && axes.Y.CanPlace(trace.Y[i]);
        return [.. Enumerable.Range(0, trace.X.Count).Select(i => IsThere(i) && !IsThere(i - 1) && !IsThere(i + 1) ? trace.Thickness + 2 : 0)];
    }
}
