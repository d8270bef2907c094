using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Adjoining bars; translucent, so that several lie over each other.</summary>
internal sealed class PlotlyHistogram : PlotlyTrace<HistogramTrace>
{
    protected override void Add(PlotlyPicture picture, HistogramTrace trace, Paint paint)
    {
        var alone = picture.Figure.Traces.OfType<HistogramTrace>().Count() == 1;
        var bins = trace.Counts.Count;
        picture.Add(Named(
            new JsonObject
            {
                ["type"] = "bar",
                ["x"] = PlotlyNumbers.Of([.. trace.Edges.Take(bins)]),
                ["y"] = PlotlyNumbers.Of([.. trace.Counts]),
                ["width"] = PlotlyNumbers.Of([.. trace.Edges.Zip(trace.Edges.Skip(1), (low, high) => high - low)]),
                // An offset of their own keeps the bars of several histograms from standing side by side.
                ["offset"] = 0,
                ["marker"] = new JsonObject
                {
                    ["color"] = picture.Color(paint, alone ? 0.75 : 0.4),
                    ["line"] = new JsonObject { ["color"] = picture.Color(alone ? picture.Theme.Background : paint), ["width"] = 1 },
                },
                ["customdata"] = new JsonArray([.. Enumerable.Range(0, bins).Select(i =>
                    JsonValue.Create($"{NumberText.Value(trace.Edges[i])} to {NumberText.Value(trace.Edges[i + 1])}"))]),
                ["hovertemplate"] = "%{customdata}: %{y}",
            },
            trace,
            paint));
    }
}
