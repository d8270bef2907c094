using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>Contours: our exact lines, not those Plotly would find; filled bands as areas with holes.</summary>
internal sealed class PlotlyContour : PlotlyTrace<ContourTrace>
{
    private const int MostMarks = 16;

    protected override void Add(PlotlyPicture picture, ContourTrace trace, Paint paint)
    {
        var colors = new ContourColors(trace, picture.Theme);
        if (trace.Filled)
            AddBands(picture, trace, colors);
        if (!trace.Lines)
            return;
        var first = true;
        foreach (var (place, line) in trace.Contours.Lines.Index().Where(line => line.Item.Pieces.Count > 0))
        {
            var own = trace.Color is not null ? paint : new Paint(colors.InkOfLine(place));
            AddLine(picture, trace, line, own, first);
            first = false;
        }
    }

    private static void AddLine(PlotlyPicture picture, ContourTrace trace, ContourLines line, Paint own, bool first)
    {
        var (x, y) = PlotlyOutline.Joined(line.Pieces);
        var (ink, thickness) = trace.Filled
            ? (picture.Color(own, SvgContour.LinesOnBandsOpacity), SvgContour.LinesOnBands)
            : (picture.Color(own), trace.Thickness);
        var level = NumberText.Value(line.Level);
        var form = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = picture.Across(x),
            ["y"] = picture.Up(y),
            ["line"] = new JsonObject { ["color"] = ink, ["width"] = thickness },
            ["hovertemplate"] = $"(%{{x}}, %{{y}})<extra>{level}</extra>",
        };
        picture.Add(Named(form, trace, new Paint(new Color(0, 0, 0)), first));
        if (!trace.Labels)
            return;
        var longest = line.Pieces.MaxBy(piece => piece.Length)!;
        var middle = longest.Count / 2;
        if (!picture.Axes.X.CanPlace(longest.X[middle]) || !picture.Axes.Y.CanPlace(longest.Y[middle]))
            return;
        picture.Texts.Add(new JsonObject
        {
            ["x"] = PlotlyPlane.Place(longest.X[middle], picture.Axes.X),
            ["y"] = PlotlyPlane.Place(longest.Y[middle], picture.Axes.Y),
            ["text"] = level,
            ["showarrow"] = false,
            ["borderpad"] = 1,
            ["bgcolor"] = picture.Color(picture.Theme.Background, 0.8),
            ["font"] = new JsonObject { ["size"] = 11 },
        });
    }

    private static void AddBands(PlotlyPicture picture, ContourTrace trace, ContourColors colors)
    {
        Color[] steps = [.. Enumerable.Range(0, colors.Steps).Select(colors.ColorOfStep)];
        foreach (var (band, color) in colors.Bands.Zip(steps))
            picture.Shapes.Add(PlotlyOutline.Filled(band.Rings.Select(ring => (ring.X, ring.Y)), color.ToString()));
        if (steps.Length == 0)
            return;
        var bar = picture.ColorBar(trace.ValueTitle);
        var marks = colors.Marks(MostMarks);
        bar["tickvals"] = new JsonArray([.. marks.Select(mark => JsonValue.Create(mark.Place))]);
        bar["ticktext"] = new JsonArray([.. marks.Select(mark => JsonValue.Create(mark.Text))]);
        picture.Add(PlotlyColors.Key(PlotlyColors.Steps(steps), 0, 1, bar));
    }
}
