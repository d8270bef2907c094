using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>A matrix as coloured cells.</summary>
internal sealed class PlotlyHeatMap : PlotlyTrace<HeatMapTrace>
{
    protected override void Add(PlotlyPicture picture, HeatMapTrace trace, Paint paint)
    {
        if (trace.Rows == 0 || trace.Columns == 0)
            return;
        var scale = new ColorScale(trace);
        var texts = CellText.Of(trace, NumberStyle.Typeset);
        var form = new JsonObject
        {
            ["type"] = "heatmap",
            ["z"] = PlotlyNumbers.Matrix(trace.Rows, trace.Columns, trace.Values),
            ["zmin"] = scale.Minimum,
            ["zmax"] = scale.Maximum,
            ["colorscale"] = PlotlyColors.Scale(trace.Colormap),
            ["colorbar"] = picture.ColorBar(trace.ValueTitle),
            ["xgap"] = 1,
            ["ygap"] = 1,
            ["text"] = new JsonArray([.. Enumerable.Range(0, trace.Rows).Select(row =>
                new JsonArray([.. Enumerable.Range(0, trace.Columns).Select(column => JsonValue.Create(texts[row, column]))]))]),
            ["customdata"] = new JsonArray([.. trace.RowLabels.Select(row =>
                new JsonArray([.. trace.ColumnLabels.Select(column => JsonValue.Create(HtmlText.Of($"{row}, {column}")))]))]),
            ["hovertemplate"] = "%{customdata}: %{z}<extra></extra>",
        };
        if (trace.Annotate)
            form["texttemplate"] = "%{text}";
        picture.Add(form);
    }
}
