using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>A figure as Plotly's traces and layout.</summary>
internal sealed class PlotlyPicture
{
    // Enough that what lies on a surface is not half lost in it, too little to be seen as a gap.
    private const double LiftShare = 0.004;

    // A bar keeps room for the tools on both sides; the one beside the plot is taken back.
    private const double BarPlace = 0.97;
    private readonly List<JsonObject> data = [];
    private readonly double lift;

    public PlotlyPicture(Figure figure, FigureAxes axes, Theme theme)
    {
        (Figure, Axes, Theme) = (figure, axes, theme);
        Space = figure.IsSpatial ? new SpaceAxes(figure) : null;
        lift = Space is not null && figure.Traces.Any(trace => trace is SurfaceTrace) ? 2 * LiftShare * (Space.Z.Maximum / 2 - Space.Z.Minimum / 2) : 0;
        foreach (var (index, trace) in figure.Traces.Index())
            PlotlyTrace.AddTo(this, trace, index);
        Layout = Space is null ? PlotlyPlane.Layout(this) : PlotlyScene.Layout(this, Space);
        Notes = Space?.Notes ?? axes.Notes;
    }

    public Figure Figure { get; }

    public FigureAxes Axes { get; }

    /// <summary>Null on a plane.</summary>
    public SpaceAxes? Space { get; }

    public Theme Theme { get; }

    public IReadOnlyList<JsonObject> Data => data;

    public JsonObject Layout { get; }

    /// <summary>Shapes that are part of traces, in the plot's coordinates.</summary>
    public JsonArray Shapes { get; } = [];

    /// <summary>Texts that are part of traces.</summary>
    public JsonArray Texts { get; } = [];

    public IReadOnlyList<string> Notes { get; }

    /// <summary>Values along the x axis of a plane; those that have no place on it are gaps.</summary>
    public JsonObject Across(IEnumerable<double> values) => Placed(values, Axes.X);

    /// <summary>Values along the y axis of a plane; those that have no place on it are gaps.</summary>
    public JsonObject Up(IEnumerable<double> values) => Placed(values, Axes.Y);

    /// <summary>Puts a line or markers at their heights, a hair above a surface; the reader is told the true ones.</summary>
    public void Raise(JsonObject form, IReadOnlyList<double> heights)
    {
        form["z"] = PlotlyNumbers.Of([.. heights.Select(height => height + lift)]);
        form["customdata"] = new JsonArray([.. heights.Select(height => JsonValue.Create(NumberText.Value(height)))]);
        form["hovertemplate"] = "(%{x}, %{y}, %{customdata})";
    }

    public void Add(JsonObject trace) => data.Add(trace);

    public string Color(Paint paint, double opacity = 1) => PlotlyColors.Of(paint, Theme, opacity);

    /// <summary>A colour bar in the theme's colours.</summary>
    public JsonObject ColorBar(string title) => new()
    {
        ["title"] = new JsonObject { ["text"] = HtmlText.Of(title), ["side"] = "right" },
        ["thickness"] = 14,
        ["x"] = BarPlace,
        ["xpad"] = PlotlyPlane.RoomForTools,
        ["len"] = Figure.IsSpatial ? 0.75 : 1,
        ["outlinewidth"] = 0,
        ["exponentformat"] = "power",
    };

    private JsonObject Placed(IEnumerable<double> values, AxisView axis) =>
        PlotlyNumbers.Of([.. values.Select(value => Figure.IsSpatial || axis.CanPlace(value) ? value : double.NaN)]);
}
