using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Markers, on a plane or in space.</summary>
internal sealed class PlotlyScatter : PlotlyTrace<ScatterTrace>
{
    protected override void Add(PlotlyPicture picture, ScatterTrace trace, Paint paint)
    {
        var form = new JsonObject
        {
            ["type"] = trace.Z is null ? "scatter" : "scatter3d",
            ["mode"] = "markers",
            ["x"] = picture.Across(trace.Points.X),
            ["y"] = picture.Up(trace.Points.Y),
            ["marker"] = new JsonObject { ["size"] = trace.MarkerSize, ["color"] = picture.Color(paint) },
        };
        if (trace.Z is { } z)
            picture.Raise(form, z);
        else
            form["cliponaxis"] = !picture.Axes.X.HoldsAll || !picture.Axes.Y.HoldsAll;
        picture.Add(Named(form, trace, paint));
    }
}
