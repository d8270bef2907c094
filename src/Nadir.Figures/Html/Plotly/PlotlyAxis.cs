using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>An axis for Plotly, with our limits; labels stand at 0, 1, 2 … so that equal ones stay apart.</summary>
internal static class PlotlyAxis
{
    private const int MostLabels = 24;

    // Over less, too few powers of ten would be left as ticks.
    private const double LeastForDecades = 50;

    public static JsonObject Of(PlotlyPicture picture, AxisView axis)
    {
        var form = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = HtmlText.Of(axis.Caption) },
            ["gridcolor"] = picture.Color(picture.Theme.Grid),
            ["linecolor"] = picture.Color(picture.Theme.Axis),
            ["tickcolor"] = picture.Color(picture.Theme.Axis),
            ["zeroline"] = false,
            ["exponentformat"] = "power",
        };
        if (axis.HasCategories)
        {
            var ticks = axis.Ticks(MostLabels);
            form["type"] = "linear";
            form["range"] = Downward(axis) ? new JsonArray(axis.Maximum, axis.Minimum) : new JsonArray(axis.Minimum, axis.Maximum);
            form["tickvals"] = new JsonArray([.. ticks.Select(tick => JsonValue.Create(tick.Value))]);
            form["ticktext"] = new JsonArray([.. ticks.Select(tick => JsonValue.Create(HtmlText.Of(tick.Text)))]);
            form["showgrid"] = false;
            return form;
        }

        form["type"] = axis.IsLogarithmic ? "log" : "linear";
        form["range"] = axis.IsLogarithmic
            ? new JsonArray(Math.Log10(axis.Minimum), Math.Log10(axis.Maximum))
            : new JsonArray(axis.Minimum, axis.Maximum);
        if (axis.IsLogarithmic && axis.Maximum / axis.Minimum >= LeastForDecades)
            form["dtick"] = 1;
        return form;
    }

    private static bool Downward(AxisView axis) => axis.Fraction(axis.Minimum) > 0.5;
}
