using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>What a page shows, as data for its script: cells of pictures, one a frame; equal traces are written once.</summary>
internal sealed class PageContent
{
    private readonly Drawing drawing;
    private readonly Theme theme;
    private readonly bool isAlone;
    private readonly bool withPlotly;
    private readonly JsonArray pictures = [];
    private readonly JsonArray traces = [];
    private readonly Dictionary<string, int> places = [];

    /// <param name="withPlotly">Whether the script library can be written; still pictures where not.</param>
    public PageContent(Drawing drawing, Theme theme, bool withPlotly)
    {
        (this.drawing, this.theme, this.withPlotly) = (drawing, theme, withPlotly);
        isAlone = drawing is Figure;
        var grid = drawing as FigureGrid;
        var cells = drawing switch
        {
            FigureGrid => new JsonArray(
                [.. grid!.Figures.Select((figure, place) => Cell(Sized([figure]), GridAxes.Of(grid, place, hidesInner: false)))]),
            Animation animation => [Cell(Sized(animation.Frames))],
            _ => [Cell(Sized([(Figure)drawing]))],
        };
        Data = new JsonObject
        {
            ["columns"] = grid?.Columns ?? 1,
            ["cells"] = cells,
            ["pictures"] = pictures,
            ["traces"] = traces,
        };
        var shared = new JsonArray();
        if (grid is { ShareX: true })
            shared.Add("xaxis");
        if (grid is { ShareY: true })
            shared.Add("yaxis");
        if (shared.Count > 0)
            Data["shared"] = shared;
        if (drawing is Animation moving)
        {
            Data["frames"] = new JsonArray([.. moving.FrameNames.Select(name => JsonValue.Create(MathText.Of(name).Plain))]);
            Data["duration"] = moving.FrameDuration;
        }

        if (theme.Alternative is { } dark)
            Data["palettes"] = new JsonObject { ["light"] = Palette(theme), ["dark"] = Palette(dark) };
        Header = isAlone && !NeedsPlotly && drawing is not Figure { Traces: [TableTrace] }
            ? ""
            : HeaderOf(drawing.Title, drawing.Subtitle, "h1");

        (IReadOnlyList<Figure>, double, double) Sized(IReadOnlyList<Figure> figures) =>
            drawing is FigureGrid ? (figures, figures[0].Width, figures[0].Height) : (figures, drawing.Width, drawing.Height);
    }

    public JsonObject Data { get; }

    /// <summary>The headline of the page.</summary>
    public string Header { get; }

    public bool NeedsPlotly { get; private set; }

    /// <summary>Whether pictures are still that would not have to be.</summary>
    public bool IsStill { get; private set; }

    private JsonObject Cell((IReadOnlyList<Figure> Figures, double Width, double Height) sized, FigureAxes? axes = null) => new()
    {
        ["width"] = sized.Width,
        ["height"] = sized.Height,
        ["pictures"] = new JsonArray([.. sized.Figures.Select(figure => JsonValue.Create(Picture(figure, axes)))]),
    };

    private int Picture(Figure figure, FigureAxes? axes)
    {
        var hasPlot = withPlotly && figure.Traces is not ([TableTrace] or [ImageGridTrace]);
        IsStill |= !withPlotly && figure.Traces is not ([TableTrace] or [ImageGridTrace]);
        NeedsPlotly |= hasPlot;
        // An SVG has its title in it, and a figure alone has it on top of the page.
        var isTitled = isAlone || (!hasPlot && figure.Traces is not [TableTrace]);
        var title = figure.Title == drawing.Title ? "" : figure.Title;
        var picture = new JsonObject { ["header"] = isTitled ? "" : HeaderOf(title, figure.Subtitle, "h2") };
        if (hasPlot)
        {
            var plot = new PlotlyPicture(figure, axes ?? new FigureAxes(figure), theme);
            picture["notes"] = string.Concat(plot.Notes.Select(note => $"<p class=\"note\">{HtmlText.Of(note)}</p>"));
            picture["data"] = new JsonArray([.. plot.Data.Select(trace => JsonValue.Create(PlaceOf(trace)))]);
            picture["layout"] = plot.Layout;
            picture["label"] = FigureDescription.Of(figure);
        }
        else
        {
            picture["html"] = figure.Traces is [TableTrace table] ? HtmlTable.Of(table) : figure.ToSvg(theme);
        }

        pictures.Add(picture);
        return pictures.Count - 1;
    }

    private int PlaceOf(JsonObject trace)
    {
        var text = trace.ToJsonString();
        if (places.TryGetValue(text, out var place))
            return place;
        traces.Add(trace);
        places.Add(text, traces.Count - 1);
        return traces.Count - 1;
    }

    private static string HeaderOf(string title, string subtitle, string element) =>
        (title.Length > 0 ? $"<{element}>{HtmlText.Of(title)}</{element}>" : "")
        + (subtitle.Length > 0 ? $"<p class=\"subtitle\">{HtmlText.Of(subtitle)}</p>" : "");

    private static JsonObject Palette(Theme theme) =>
        new([.. theme.Paints.Select(paint => KeyValuePair.Create(paint.Role!, (JsonNode?)paint.Color.ToString()))]);
}
