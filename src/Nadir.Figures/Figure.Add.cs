using System.Numerics;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <content>What can be drawn.</content>
public sealed partial class Figure
{
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

    /// <summary>One marker a point in space; the figure becomes three-dimensional.</summary>
    /// <exception cref="ShapeException">x, y and z differ in length.</exception>
    public ScatterTrace AddScatter<TX, TY, TZ>(IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TZ> z, string name = "")
        where TX : INumberBase<TX>
        where TY : INumberBase<TY>
        where TZ : INumberBase<TZ> =>
        Add(new ScatterTrace(Points.Of("AddScatter", x, y), Points.Numbers(z)) { Name = name });

    /// <summary>One bar a label, from 0 up or down; several bar traces stand side by side.</summary>
    /// <exception cref="ShapeException">labels and values differ in length.</exception>
    public BarTrace AddBar<T>(IEnumerable<string> labels, IEnumerable<T> values, string name = "")
        where T : INumberBase<T> =>
        Add(new BarTrace(labels, Points.Numbers(values)) { Name = name });

    /// <summary>The area between two lines over the same x.</summary>
    /// <exception cref="ShapeException">x, low and high differ in length.</exception>
    public BandTrace AddBand<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> low, IEnumerable<TY> high, string name = "")
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> =>
        Add(new BandTrace(Points.Numbers(x), Points.Numbers(low), Points.Numbers(high)) { Name = name });

    /// <summary>How many of the values fall into each of adjoining bins of one width.</summary>
    /// <param name="values">Those that are not finite are left out.</param>
    /// <param name="bins">Range: 1 to 10,000.</param>
    /// <param name="name">In the legend.</param>
    public HistogramTrace AddHistogram<T>(IEnumerable<T> values, int bins = 30, string name = "")
        where T : INumberBase<T> =>
        Add(Named(HistogramTrace.Count(Points.Numbers(values), bins), name));

    /// <summary>A histogram whose counts are known.</summary>
    /// <param name="edges">Rising; one more than counts.</param>
    /// <param name="counts">One a bin.</param>
    /// <param name="name">In the legend.</param>
    /// <exception cref="ShapeException">There is not one edge more than counts.</exception>
    public HistogramTrace AddHistogram<T>(IEnumerable<double> edges, IEnumerable<T> counts, string name = "")
        where T : INumberBase<T> =>
        Add(Named(HistogramTrace.Of(Points.Numbers(edges), Points.Numbers(counts)), name));

    /// <summary>A box a label: quartiles, whiskers and what lies beyond.</summary>
    public BoxTrace AddBox<T>(IEnumerable<(string Label, IEnumerable<T> Values)> groups, string name = "")
        where T : INumberBase<T> =>
        Add(new BoxTrace(Require.Present(groups).Select(group => (group.Label, Points.Numbers(group.Values)))) { Name = name });

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

    /// <summary>Values over a grid of numbers as colours.</summary>
    /// <param name="x">Rising.</param>
    /// <param name="y">Rising.</param>
    /// <param name="values">Shape: y × x.</param>
    /// <exception cref="ShapeException">The values do not fit the grid.</exception>
    public FieldTrace AddField(IReadOnlyList<double> x, IReadOnlyList<double> y, double[,] values) =>
        Add(new FieldTrace(new Grid("AddField", x, y, values)));

    /// <summary>A surface of heights over a grid; the figure becomes three-dimensional.</summary>
    /// <inheritdoc cref="AddField"/>
    public SurfaceTrace AddSurface(IReadOnlyList<double> x, IReadOnlyList<double> y, double[,] values, string name = "") =>
        Add(new SurfaceTrace(new Grid("AddSurface", x, y, values)) { Name = name });

    /// <summary>Where something went, step by step, on a plane.</summary>
    /// <exception cref="ShapeException">x and y differ in length.</exception>
    public PathTrace AddPath<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name = "")
        where TX : INumberBase<TX>
        where TY : INumberBase<TY> =>
        Add(new PathTrace(Points.Of("AddPath", x, y), null) { Name = name });

    /// <summary>Where something went, step by step, in space, such as on a surface.</summary>
    /// <exception cref="ShapeException">x, y and z differ in length.</exception>
    public PathTrace AddPath<TX, TY, TZ>(IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TZ> z, string name = "")
        where TX : INumberBase<TX>
        where TY : INumberBase<TY>
        where TZ : INumberBase<TZ> =>
        Add(new PathTrace(Points.Of("AddPath", x, y), Points.Numbers(z)) { Name = name });

    /// <summary>An arrow (u, v) at each place (x, y).</summary>
    /// <exception cref="ShapeException">x, y, u and v differ in length.</exception>
    public VectorFieldTrace AddVectorField<T>(
        IEnumerable<T> x, IEnumerable<T> y, IEnumerable<T> u, IEnumerable<T> v, string name = "")
        where T : INumberBase<T> =>
        Add(new VectorFieldTrace(Points.Of("AddVectorField", x, y), Points.Of("AddVectorField", u, v)) { Name = name });

    /// <summary>Filled polygons; where they overlap an even number of times, they are holes.</summary>
    public RegionTrace AddRegion(IEnumerable<(double[] X, double[] Y)> rings, string name = "") =>
        Add(new RegionTrace(Require.Present(rings)) { Name = name });

    /// <summary>A line across the whole plot at one y.</summary>
    public RuleTrace AddHorizontal(double y, string name = "") => Add(new RuleTrace(y, isVertical: false) { Name = name });

    /// <summary>A line across the whole plot at one x.</summary>
    public RuleTrace AddVertical(double x, string name = "") => Add(new RuleTrace(x, isVertical: true) { Name = name });

    /// <summary>Small gray images in rows, each with a caption; a figure of images holds nothing else.</summary>
    /// <param name="images">All of one size.</param>
    /// <param name="captions">One an image; none when null. A line feed starts a new line.</param>
    /// <param name="columns">Images a row.</param>
    /// <exception cref="ShapeException">Captions or sizes differ.</exception>
    public ImageGridTrace AddImages(
        IEnumerable<GrayImage> images, IEnumerable<string>? captions = null, int columns = 10) =>
        Add(new ImageGridTrace(images, captions, columns));

    /// <summary>Rows of text under headings; a figure of a table holds nothing else.</summary>
    /// <exception cref="ShapeException">A row has another number of texts than there are headings.</exception>
    public TableTrace AddTable(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows) =>
        Add(new TableTrace(headings, rows));

    private static T Named<T>(T trace, string name)
        where T : Trace
    {
        trace.Name = name;
        return trace;
    }
}
