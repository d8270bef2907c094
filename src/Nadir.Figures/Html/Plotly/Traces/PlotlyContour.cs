using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Contours: our exact lines, not those Plotly would find; filled bands as areas with holes.</summary>
internal sealed class PlotlyContour : PlotlyTrace<ContourTrace>
{
    protected override void Add(PlotlyPicture picture, ContourTrace trace, Paint paint)
    {
        if (trace.Filled)
            AddBands(picture, trace);
        if (!trace.Lines)
            return;
        var first = true;
        foreach (var (place, line) in trace.Contours.Lines.Index().Where(line => line.Item.Pieces.Count > 0))
        {
            var own = trace.Color is not null ? paint : new Paint(trace.Colormap.At(Share(place, trace.Contours.Lines.Count)));
            AddLine(picture, trace, line, own, first);
            first = false;
        }
    }

    private static void AddLine(PlotlyPicture picture, ContourTrace trace, ContourLines line, Paint own, bool first)
    {
        var (x, y) = PlotlyOutline.Joined(line.Pieces);
        var ink = picture.Color(own);
        var level = NumberText.Value(line.Level);
        var form = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = picture.Across(x),
            ["y"] = picture.Up(y),
            ["line"] = new JsonObject { ["color"] = ink, ["width"] = trace.Thickness },
            ["hovertemplate"] = $"(%{{x}}, %{{y}})<extra>{level}</extra>",
        };
        picture.Add(Named(form, trace, new Paint(new Color(0, 0, 0)), first));
        if (!trace.Labels)
            return;
        var longest = line.Pieces.MaxBy(piece => piece.Length)!;
        var middle = longest.Count / 2;
        picture.Texts.Add(new JsonObject
        {
            ["x"] = longest.X[middle],
            ["y"] = longest.Y[middle],
            ["text"] = level,
            ["showarrow"] = false,
            ["borderpad"] = 1,
            ["bgcolor"] = picture.Color(picture.Theme.Background, 0.8),
            ["font"] = new JsonObject { ["size"] = 11 },
        });
    }

    private static void AddBands(PlotlyPicture picture, ContourTrace trace)
    {
        var bands = trace.Contours.Bands.Where(band => band.Rings.Count > 0).ToArray();
        var colors = bands.Select((_, i) => trace.Colormap.At(Share(i, bands.Length))).ToArray();
        foreach (var (band, color) in bands.Zip(colors))
            picture.Shapes.Add(PlotlyOutline.Filled(band.Rings.Select(ring => (ring.X, ring.Y)), color.ToString()));
        var bar = picture.ColorBar(trace.ValueTitle);
        bar["tickvals"] = new JsonArray([.. Enumerable.Range(1, Math.Max(0, bands.Length - 1)).Select(i => JsonValue.Create(i))]);
        bar["ticktext"] = new JsonArray([.. bands.Skip(1).Select(band => JsonValue.Create(NumberText.Value(band.Low)))]);
        picture.Add(ColorKey(PlotlyColors.Steps(colors), bands.Length, bar));
    }

    // Nothing to see but its colour bar.
    private static JsonObject ColorKey(JsonArray scale, int steps, JsonObject bar) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "markers",
        ["x"] = new JsonArray((JsonNode?)null),
        ["y"] = new JsonArray((JsonNode?)null),
        ["marker"] = new JsonObject
        {
            ["color"] = new JsonArray(0),
            ["cmin"] = 0,
            ["cmax"] = steps,
            ["colorscale"] = scale,
            ["showscale"] = true,
            ["colorbar"] = bar,
        },
        ["hoverinfo"] = "skip",
        ["showlegend"] = false,
    };

    private static double Share(int place, int count) => count < 2 ? 0.5 : place / (count - 1.0);
}
