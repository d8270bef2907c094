using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Bars at the places of their labels.</summary>
internal sealed class PlotlyBar : PlotlyTrace<BarTrace>
{
    protected override void Add(PlotlyPicture picture, BarTrace trace, Paint paint)
    {
        var form = new JsonObject
        {
            ["type"] = "bar",
            ["x"] = PlotlyNumbers.Of([.. trace.Labels.Select(label => (double)picture.Axes.X.PlaceOf(label))]),
            ["y"] = PlotlyNumbers.Of([.. trace.Values]),
            ["marker"] = new JsonObject { ["color"] = picture.Color(paint) },
            ["customdata"] = new JsonArray([.. trace.Labels.Select(label => JsonValue.Create(HtmlText.Of(label)))]),
            ["hovertemplate"] = "%{customdata}: %{y}",
        };
        if (trace.Annotate)
        {
            form["text"] = new JsonArray([.. trace.Values.Select(value => JsonValue.Create(double.IsNaN(value) ? "" : NumberText.Value(value)))]);
            (form["textposition"], form["cliponaxis"]) = ("outside", false);
        }

        picture.Add(Named(form, trace, paint));
    }
}
