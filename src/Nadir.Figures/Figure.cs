using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A picture as data: traces on two axes, titles, and what made it; rendered to SVG or as text.</summary>
/// <remarks>
/// Values that cannot be placed (NaN, ±∞, and numbers not above 0 on a logarithmic axis) leave a gap; all but NaN are
/// counted in a note under the picture. Rendering reads only, so a finished figure may be rendered by many threads.
/// Twin: matplotlib.pyplot.figure, plotly.graph_objects.Figure.
/// </remarks>
public sealed partial class Figure : Drawing
{
    private readonly List<Trace> traces = [];
    private readonly List<Annotation> annotations = [];

    /// <summary>An empty figure.</summary>
    public Figure(string title = "")
        : base(title)
    {
    }

    public Axis XAxis { get; init; } = new();

    public Axis YAxis { get; init; } = new();

    /// <summary>The heights of a three-dimensional figure.</summary>
    public Axis ZAxis { get; init; } = new();

    /// <summary>From where a three-dimensional figure is seen.</summary>
    public Camera Camera { get; set => field = Require.Present(value, nameof(Camera)); } = new();

    /// <summary>Whether one unit of x is as long as one of y, so that a circle is round.</summary>
    public bool EqualAspect { get; set; }

    /// <summary>Whether names of traces are shown above the plot. They are shown only where there is a name.</summary>
    public bool ShowLegend { get; set; } = true;

    /// <summary>What is drawn, first at the back.</summary>
    public IReadOnlyList<Trace> Traces => traces;

    /// <summary>Notes at places of the plot.</summary>
    public IReadOnlyList<Annotation> Annotations => annotations;

    /// <summary>Whether it has heights.</summary>
    public bool IsSpatial => traces.Any(trace => trace.IsSpatial);

    internal override (double Width, double Height) FittingSize => FigureSize.Of(this);

    /// <inheritdoc/>
    public override void WriteSvg(TextWriter writer, Theme? theme = null) =>
        SvgRenderer.Write(this, Require.Present(writer), theme ?? Theme.Light, Metadata);

    /// <inheritdoc/>
    public override string ToTerminal(int columns, int rows, bool color = false) =>
        TerminalRenderer.Render(this, Require.Positive(columns), Require.Positive(rows), color);

    /// <summary>A note at a place of the plot.</summary>
    /// <inheritdoc cref="Annotation(string, double, double, double?, bool)"/>
    public Annotation Annotate(string text, double x, double y, double? z = null, bool arrow = false)
    {
        var annotation = new Annotation(text, x, y, z, arrow);
        annotations.Add(annotation);
        return annotation;
    }

    /// <summary>A figure with the same traces and axes, to which more can be added.</summary>
    internal Figure Copy()
    {
        var copy = new Figure(Title)
        {
            Subtitle = Subtitle,
            Description = Description,
            Metadata = Metadata,
            XAxis = XAxis,
            YAxis = YAxis,
            ZAxis = ZAxis,
            Camera = Camera,
            EqualAspect = EqualAspect,
            ShowLegend = ShowLegend,
            Width = Width,
            Height = Height,
        };
        copy.traces.AddRange(traces);
        copy.annotations.AddRange(annotations);
        return copy;
    }

    internal T Add<T>(T trace)
        where T : Trace
    {
        if (traces.Count > 0 && (trace.StandsAlone || traces[0].StandsAlone))
            throw Error.State($"A heat map of labels, a grid of images or a table stands alone in its figure; make another figure for the rest.");
        if (traces.Count > 0 && trace.IsSpatial != traces[0].IsSpatial)
            throw Error.State($"Surfaces, and paths and points with heights, share a figure only with each other; give the trace heights (z) or make another figure.");
        traces.Add(trace);
        return trace;
    }
}
