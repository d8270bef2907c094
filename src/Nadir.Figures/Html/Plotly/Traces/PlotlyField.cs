using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Values over a plane as colours.</summary>
internal sealed class PlotlyField : PlotlyTrace<FieldTrace>
{
    protected override void Add(PlotlyPicture picture, FieldTrace trace, Paint paint)
    {
        var scale = new ColorScale(trace);
        picture.Add(new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = PlotlyNumbers.Of(trace.Grid.X),
            ["y"] = PlotlyNumbers.Of(trace.Grid.Y),
            ["z"] = PlotlyNumbers.Matrix(trace.Grid),
            ["zmin"] = scale.Minimum,
            ["zmax"] = scale.Maximum,
            ["colorscale"] = PlotlyColors.Scale(trace.Colormap),
            ["showscale"] = trace.ShowColorBar,
            ["colorbar"] = picture.ColorBar(trace.ValueTitle),
            ["opacity"] = trace.Opacity,
            ["name"] = HtmlText.Of(trace.Name),
        });
    }
}
