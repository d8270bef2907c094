using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>The lines of an equation, and a dot for each point that no line leads to.</summary>
internal sealed class PlotlyImplicit : PlotlyTrace<ImplicitTrace>
{
    protected override void Add(PlotlyPicture picture, ImplicitTrace trace, Paint paint)
    {
        var (x, y) = PlotlyOutline.Joined(trace.Curve.Pieces);
        var form = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = picture.Across(x),
            ["y"] = picture.Up(y),
            ["line"] = new JsonObject { ["color"] = picture.Color(paint), ["width"] = trace.Thickness, ["dash"] = Dash(trace.Dash) },
        };
        picture.Add(Named(form, trace, paint));
        if (trace.Curve.IsolatedPoints.Count == 0)
            return;
        var dots = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = PlotlyNumbers.Of([.. trace.Curve.IsolatedPoints.Select(point => point.X)]),
            ["y"] = PlotlyNumbers.Of([.. trace.Curve.IsolatedPoints.Select(point => point.Y)]),
            ["marker"] = new JsonObject { ["size"] = 7, ["color"] = picture.Color(paint) },
        };
        picture.Add(Named(dots, trace, paint, first: false));
    }
}
