using System.Numerics;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A picture as data: traces on two axes, titles, and what made it; rendered to SVG or as text.</summary>
/// <remarks>
/// Values that cannot be placed (NaN, ±∞, and numbers not above 0 on a logarithmic axis) leave a gap; all but NaN are
/// counted in a note under the picture. Rendering reads only, so a finished figure may be rendered by many threads.
/// Twin: matplotlib.pyplot.figure, plotly.graph_objects.Figure.
/// </remarks>
public sealed class Figure
{
    private readonly List<Trace> traces = [];
    private double? width;
    private double? height;

    /// <summary>An empty figure.</summary>
    public Figure(string title = "") => Title = title;

    /// <summary>The headline.</summary>
    public string Title { get; set => field = PlainText.Of(value, nameof(Title)); }

    /// <summary>A quieter line under the headline.</summary>
    public string Subtitle { get; set => field = PlainText.Of(value, nameof(Subtitle)); } = "";

    /// <summary>What the picture shows, for readers who cannot see it; made from the traces when empty.</summary>
    public string Description { get; set => field = Require.Present(value, nameof(Description)); } = "";

    public Axis XAxis { get; init; } = new();

    public Axis YAxis { get; init; } = new();

    /// <summary>Whether names of traces are shown above the plot. They are shown only where there is a name.</summary>
    public bool ShowLegend { get; set; } = true;

    /// <summary>Width of the SVG. Unit: CSS pixels. Fits what is drawn until set.</summary>
    public double Width
    {
        get => width ?? FigureSize.Of(this).Width;
        set => width = Size(value, nameof(Width));
    }

    /// <summary>Height of the SVG. Unit: CSS pixels. Fits what is drawn until set.</summary>
    public double Height
    {
        get => height ?? FigureSize.Of(this).Height;
        set => height = Size(value, nameof(Height));
    }

    /// <summary>What made the figure; written into the SVG.</summary>
    public FigureMetadata? Metadata { get; set; }

    /// <summary>What is drawn, first at the back.</summary>
    public IReadOnlyList<Trace> Traces => traces;

    /// <summary>A line through the points in the order given; NaN breaks it.</summary>
    /// <exception cref="ShapeException">x and y differ in length.</exception>
    public LineTrace AddLine<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name = "")
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> =>
        Add(new LineTrace(Points.Of("AddLine", x, y)) { Name = name });

    /// <summary>One marker a point.</summary>
    /// <exception cref="ShapeException">x and y differ in length.</exception>
    public ScatterTrace AddScatter<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name = "")
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> =>
        Add(new ScatterTrace(Points.Of("AddScatter", x, y)) { Name = name });

    /// <summary>One bar a label, from 0 up or down; several bar traces stand side by side.</summary>
    /// <exception cref="ShapeException">labels and values differ in length.</exception>
    public BarTrace AddBar<T>(IEnumerable<string> labels, IEnumerable<T> values, string name = "")
        where T : INumberBase<T> =>
        Add(new BarTrace(labels, Points.Numbers(values)) { Name = name });

    /// <summary>A matrix as coloured cells; row 0 is on top.</summary>
    /// <param name="values">Shape: rows × columns.</param>
    /// <param name="rowLabels">One a row; 0, 1, 2 … when null.</param>
    /// <param name="columnLabels">One a column; 0, 1, 2 … when null.</param>
    /// <param name="annotate">Writes each value on its cell.</param>
    /// <exception cref="ShapeException">The labels do not fit the matrix.</exception>
    public HeatMapTrace AddHeatMap(
        double[,] values,
        IEnumerable<string>? rowLabels = null,
        IEnumerable<string>? columnLabels = null,
        bool annotate = false) =>
        Add(new HeatMapTrace(values, rowLabels, columnLabels) { Annotate = annotate });

    /// <summary>Small gray images in rows, each with a caption; a figure of images holds nothing else.</summary>
    /// <param name="images">All of one size.</param>
    /// <param name="captions">One an image; none when null. A line feed starts a new line.</param>
    /// <param name="columns">Images a row.</param>
    /// <exception cref="ShapeException">Captions or sizes differ.</exception>
    public ImageGridTrace AddImages(
        IEnumerable<GrayImage> images, IEnumerable<string>? captions = null, int columns = 10) =>
        Add(new ImageGridTrace(images, captions, columns));

    /// <summary>The figure as one SVG document. Same figure and theme, same bytes.</summary>
    public string ToSvg(Theme? theme = null)
    {
        using var text = new StringWriter();
        WriteSvg(text, theme);
        return text.ToString();
    }

    /// <summary>Writes what <see cref="ToSvg"/> returns; the writer's encoding must be UTF-8.</summary>
    public void WriteSvg(TextWriter writer, Theme? theme = null) =>
        SvgRenderer.Write(this, Require.Present(writer), theme ?? Theme.Light);

    /// <summary>The figure as lines of text: braille dots, blocks or numbers, at most columns × rows cells.</summary>
    /// <param name="color">Adds ANSI colours; only for a terminal, never for a pipe or a file.</param>
    public string ToTerminal(int columns, int rows, bool color = false) =>
        TerminalRenderer.Render(this, Require.Positive(columns), Require.Positive(rows), color);

    private static double Size(double value, string name) =>
        double.IsFinite(value) && value is >= 80 and <= 20000
            ? value
            : throw Error.OutOfRange($"A figure's {name} is from 80 to 20000 pixels, got {value}.", name);

    private T Add<T>(T trace)
        where T : Trace
    {
        if (traces.Count > 0 && (trace is ImageGridTrace || traces[0] is ImageGridTrace))
            throw Error.State($"A grid of images stands alone in its figure; make another figure for the rest.");
        if (trace is HeatMapTrace && traces.Count > 0 || traces is [HeatMapTrace, ..])
            throw Error.State($"A heat map stands alone in its figure; make another figure for the rest.");
        traces.Add(trace);
        return trace;
    }
}
