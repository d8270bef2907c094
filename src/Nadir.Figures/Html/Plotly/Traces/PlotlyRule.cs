using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>A line across the whole plot.</summary>
internal sealed class PlotlyRule : PlotlyTrace<RuleTrace>
{
    protected override void Add(PlotlyPicture picture, RuleTrace trace, Paint paint)
    {
        if (!(trace.IsVertical ? picture.Axes.X : picture.Axes.Y).CanPlace(trace.At))
            return;
        var (along, across) = trace.IsVertical ? ("x", "y") : ("y", "x");
        var shape = new JsonObject
        {
            ["type"] = "line",
            [$"{along}ref"] = along,
            [$"{along}0"] = trace.At,
            [$"{along}1"] = trace.At,
            [$"{across}ref"] = $"{across} domain",
            [$"{across}0"] = 0,
            [$"{across}1"] = 1,
            ["line"] = new JsonObject { ["color"] = picture.Color(paint), ["width"] = trace.Thickness, ["dash"] = Dash(trace.Dash) },
        };
        picture.Shapes.Add(Named(shape, trace, paint));
    }
}
