using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>What a figure shows, in words: the user's own, or each trace with its size and range.</summary>
internal static class FigureDescription
{
    public static string Of(Figure figure)
    {
        if (figure.Description.Length > 0)
            return figure.Description;
        if (figure.Traces.Count == 0)
            return Messages.Text($"An empty figure.");
        return string.Join(" ", figure.Traces.Select(Of));
    }

    /// <summary>Each figure of a grid in turn.</summary>
    public static string Of(FigureGrid grid) => grid.Description.Length > 0
        ? grid.Description
        : string.Join(" ", grid.Figures.Select(figure => figure.Title.Length > 0 ? $"{MathText.Of(figure.Title).Plain}: {Of(figure)}" : Of(figure)));

    internal static string Of(Trace trace) => trace switch
    {
        LineTrace line => $"Line{Named(line)}: {Count(line.Y.Count, "point")}{Range(line.Y)}.",
        SurfaceTrace surface => $"Surface{Named(surface)}: {Count(surface.X.Count, "column")}, {Count(surface.Y.Count, "row")}{Range(surface.Grid.Values)}.",
        PathTrace { Z: { } heights } path => $"Path{Named(path)}: {Count(heights.Count, "point")}{Range(heights)}.",
        ScatterTrace { Z: { } heights } scatter => $"Scatter{Named(scatter)}: {Count(heights.Count, "point")}{Range(heights)}.",
        ScatterTrace scatter => $"Scatter{Named(scatter)}: {Count(scatter.Y.Count, "point")}{Range(scatter.Y)}.",
        BarTrace bar => $"Bars{Named(bar)}: {Count(bar.Values.Count, "label")}{Range(bar.Values)}.",
        BandTrace band => $"Band{Named(band)}: {Count(band.X.Count, "point")}{Range(band.Low.Concat(band.High))}.",
        HistogramTrace bins => $"Histogram{Named(bins)}: {Count(bins.Counts.Count, "bin")}{Span(bins.Edges)}.",
        BoxTrace boxes => $"Boxes{Named(boxes)}: {Count(boxes.Boxes.Count, "label")}{Range(boxes.Boxes.Select(box => box.Median))} in the middle.",
        FieldTrace field => $"Field{Named(field)}: {Count(field.Y.Count, "row")}, {Count(field.X.Count, "column")}{Range(field.Grid.Values)}.",
        PathTrace path => $"Path{Named(path)}: {Count(path.X.Count, "point")}{Ends(path)}.",
        VectorFieldTrace field => $"Vector field{Named(field)}: {Count(field.X.Count, "arrow")}.",
        RegionTrace region => $"Region{Named(region)}: {Count(region.Rings.Count, "outline")}.",
        RuleTrace rule => $"Line{Named(rule)} at {(rule.IsVertical ? "x" : "y")} = {NumberText.Value(rule.At)}.",
        ContourTrace contour => $"Contours{Named(contour)}: {Count(contour.Contours.Lines.Count, "level")}{Range(contour.Contours.Levels)}.",
        ImplicitTrace curve => $"Curve{Named(curve)}: {Count(curve.Curve.Pieces.Count, "piece")}{Points(curve.Curve.IsolatedPoints.Count)}.",
        TableTrace table => $"Table: {Count(table.Rows.Count, "row")}; {string.Join(", ", table.Headings)}.",
        HeatMapTrace map => $"Heat map: {Count(map.Rows, "row")}, {Count(map.Columns, "column")}{Range(map.Values)}.",
        ImageGridTrace grid => $"{Count(grid.Images.Count, "image")}.",
        _ => "",
    };

    private static string Named(Trace trace) => trace.Name.Length > 0 ? $" '{MathText.Of(trace.Name).Plain}'" : "";

    private static string Count(int count, string noun) =>
        $"{NumberText.Integer(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Points(int count) => count == 0 ? "" : $", {Count(count, "isolated point")}";

    private static string Span(IReadOnlyList<double> edges) =>
        $" from {NumberText.Value(edges[0])} to {NumberText.Value(edges[^1])}";

    private static string Ends(PathTrace path) => path.X.Count == 0 ? "" :
        $", from ({NumberText.Value(path.X[0])}, {NumberText.Value(path.Y[0])}) to ({NumberText.Value(path.X[^1])}, {NumberText.Value(path.Y[^1])})";

    private static string Range(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        return finite.Length == 0
            ? ", no finite value"
            : $", from {NumberText.Value(finite.Min())} to {NumberText.Value(finite.Max())}";
    }
}
