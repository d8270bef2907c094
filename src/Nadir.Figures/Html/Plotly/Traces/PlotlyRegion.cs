using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Filled polygons with their holes.</summary>
internal sealed class PlotlyRegion : PlotlyTrace<RegionTrace>
{
    protected override void Add(PlotlyPicture picture, RegionTrace trace, Paint paint)
    {
        var shape = PlotlyOutline.Filled(
            trace.Rings.Select(ring => ((IReadOnlyList<double>)ring.X, (IReadOnlyList<double>)ring.Y)),
            picture.Color(paint, trace.Opacity));
        picture.Shapes.Add(shape);
        if (trace.Name.Length == 0)
            return;

        // A shape has no swatch in the legend that looks like it; an empty trace stands in.
        picture.Add(Named(
            new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "markers",
                ["x"] = new JsonArray((JsonNode?)null),
                ["y"] = new JsonArray((JsonNode?)null),
                ["marker"] = new JsonObject
                {
                    ["symbol"] = "square",
                    ["size"] = 12,
                    ["color"] = picture.Color(paint, Math.Min(1, trace.Opacity + 0.2)),
                },
                ["hoverinfo"] = "skip",
            },
            trace,
            paint));
    }
}
