using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>The layout of a flat figure: its axes, notes and legend in our colours.</summary>
internal static class PlotlyPlane
{
    public const double RoomForTools = 40;
    private const double ArrowLength = 36, NearTheLegend = 0.85;

    public static JsonObject Layout(PlotlyPicture picture)
    {
        var (figure, axes) = (picture.Figure, picture.Axes);
        var layout = Frame(picture);
        var (x, y) = (PlotlyAxis.Of(picture, axes.X), PlotlyAxis.Of(picture, axes.Y));
        foreach (var axis in (JsonObject[])[x, y])
            (axis["showline"], axis["ticks"], axis["automargin"]) = (true, "outside", true);
        if (axes.Aspect is not null || figure.Traces is [HeatMapTrace { Square: true }])
            (y["scaleanchor"], y["constrain"], x["constrain"]) = ("x", "domain", "domain");
        if (figure.Traces.Any(trace => trace is ContourTrace { Filled: true } or FieldTrace))
            (x["showgrid"], y["showgrid"]) = (false, false);
        (layout["xaxis"], layout["yaxis"]) = (x, y);
        (layout["barmode"], layout["boxmode"], layout["hovermode"]) = ("group", "group", "closest");
        if (picture.Shapes.Count > 0)
            layout["shapes"] = picture.Shapes;
        foreach (var note in figure.Annotations.Where(note => axes.X.CanPlace(note.X) && axes.Y.CanPlace(note.Y)))
            picture.Texts.Add(Note(picture, note));
        if (!axes.HasData)
            picture.Texts.Add(NoData(picture));
        if (picture.Texts.Count > 0)
            layout["annotations"] = picture.Texts;
        return layout;
    }

    /// <summary>What flat and spatial figures have in common.</summary>
    public static JsonObject Frame(PlotlyPicture picture)
    {
        var theme = picture.Theme;
        return new JsonObject
        {
            ["autosize"] = true,
            ["paper_bgcolor"] = picture.Color(theme.Background),
            ["plot_bgcolor"] = picture.Color(theme.Background),
            ["font"] = new JsonObject { ["family"] = TextMetrics.FontFamily, ["size"] = 12, ["color"] = picture.Color(theme.Text) },
            ["margin"] = new JsonObject { ["l"] = 56, ["r"] = RoomForTools, ["t"] = 16, ["b"] = 48 },
            ["showlegend"] = picture.Figure.ShowLegend && Legend.Entries(picture.Figure).Count > 0,
            ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["y"] = 1.01, ["yanchor"] = "bottom", ["itemsizing"] = "constant" },
            ["modebar"] = new JsonObject
            {
                ["orientation"] = "v",
                ["bgcolor"] = "rgba(0,0,0,0)",
                ["color"] = picture.Color(theme.Axis),
                ["activecolor"] = picture.Color(theme.Text),
            },
            ["hoverlabel"] = new JsonObject { ["namelength"] = -1 },
            ["uirevision"] = "kept",
        };
    }

    /// <summary>A note's look, without its place.</summary>
    public static JsonObject Text(PlotlyPicture picture, Annotation note) => note.Arrow
        ? new JsonObject
        {
            ["text"] = HtmlText.Of(note.Text),
            ["arrowcolor"] = picture.Color(picture.Theme.Text),
            ["arrowwidth"] = 1.2,
            ["arrowhead"] = 2,
            ["ax"] = 32,
            ["ay"] = -ArrowLength,
        }
        : new JsonObject { ["text"] = HtmlText.Of(note.Text), ["showarrow"] = false, ["xanchor"] = "left", ["yanchor"] = "bottom", ["xshift"] = 4 };

    /// <summary>Where Plotly puts a text: on a logarithmic axis it wants the exponent.</summary>
    public static double Place(double value, AxisView axis) => axis.IsLogarithmic ? Math.Log10(value) : value;

    private static JsonObject Note(PlotlyPicture picture, Annotation note)
    {
        var form = Text(picture, note);
        (form["x"], form["y"]) = (Place(note.X, picture.Axes.X), Place(note.Y, picture.Axes.Y));
        if (note.Arrow && picture.Axes.Y.CanPlace(note.Y) && picture.Axes.Y.Fraction(note.Y) > NearTheLegend)
            form["ay"] = ArrowLength;
        return form;
    }

    private static JsonObject NoData(PlotlyPicture picture) => new()
    {
        ["text"] = "no data",
        ["xref"] = "paper",
        ["yref"] = "paper",
        ["x"] = 0.5,
        ["y"] = 0.5,
        ["showarrow"] = false,
        ["font"] = new JsonObject { ["color"] = picture.Color(picture.Theme.Muted), ["size"] = 14 },
    };
}
