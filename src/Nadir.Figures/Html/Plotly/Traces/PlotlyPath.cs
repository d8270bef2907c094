using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>A path, on a plane or in space: a ring where it starts, a dot where it ends.</summary>
internal sealed class PlotlyPath : PlotlyTrace<PathTrace>
{
    private const double EndSize = 10;
    private const double StepSize = 5;

    protected override void Add(PlotlyPicture picture, PathTrace trace, Paint paint)
    {
        var placed = Enumerable.Range(0, trace.X.Count)
            .Where(i => trace.Z is { } heights
                ? double.IsFinite(trace.X[i]) && double.IsFinite(trace.Y[i]) && double.IsFinite(heights[i])
                : picture.Axes.X.CanPlace(trace.X[i]) && picture.Axes.Y.CanPlace(trace.Y[i])).ToArray();
        if (placed.Length == 0)
            return;
        var (first, last) = (placed[0], placed[^1]);
        double Size(int i) => i == first || i == last ? EndSize : trace.Markers ? StepSize : 0;
        string Symbol(int i) => i == first && first != last ? "circle-open" : "circle";
        var share = trace.Z is null ? 1 : 0.6;
        var form = new JsonObject
        {
            ["type"] = trace.Z is null ? "scatter" : "scatter3d",
            ["mode"] = "lines+markers",
            ["x"] = picture.Across(trace.Points.X),
            ["y"] = picture.Up(trace.Points.Y),
            ["line"] = new JsonObject { ["color"] = picture.Color(paint), ["width"] = trace.Thickness * (trace.Z is null ? 1 : 2) },
            ["marker"] = new JsonObject
            {
                ["color"] = picture.Color(paint),
                ["opacity"] = 1,
                ["size"] = new JsonArray([.. Enumerable.Range(0, trace.X.Count).Select(i => JsonValue.Create(Size(i) * share))]),
                ["symbol"] = new JsonArray([.. Enumerable.Range(0, trace.X.Count).Select(i => JsonValue.Create(Symbol(i)))]),
            },
        };
        if (trace.Z is { } z)
            picture.Raise(form, z);
        picture.Add(Named(form, trace, paint));
    }
}
