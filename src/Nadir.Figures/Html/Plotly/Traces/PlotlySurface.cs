using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>A surface.</summary>
internal sealed class PlotlySurface : PlotlyTrace<SurfaceTrace>
{
    protected override void Add(PlotlyPicture picture, SurfaceTrace trace, Paint paint)
    {
        var scale = new ColorScale(trace);
        var single = trace.Color is { } color ? PlotlyColors.Single(color.ToString()) : null;
        picture.Add(new JsonObject
        {
            ["type"] = "surface",
            ["x"] = PlotlyNumbers.Of(trace.Grid.X),
            ["y"] = PlotlyNumbers.Of(trace.Grid.Y),
            ["z"] = PlotlyNumbers.Matrix(trace.Grid),
            ["cmin"] = scale.Minimum,
            ["cmax"] = scale.Maximum,
            ["colorscale"] = single ?? PlotlyColors.Scale(trace.Colormap),
            ["showscale"] = single is null,
            ["colorbar"] = picture.ColorBar(trace.ValueTitle),
            ["opacity"] = trace.Opacity,
            ["name"] = HtmlText.Of(trace.Name),
            ["showlegend"] = single is not null && trace.Name.Length > 0,
        });
        if (trace.ShowMesh)
            PlotlySurfaceLines.AddMesh(picture, trace);
        if (trace.ShowFloorContours)
            PlotlySurfaceLines.AddFloorContours(picture, trace, scale);
    }
}
