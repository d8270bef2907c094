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

    private static string Of(Trace trace) => trace switch
    {
        LineTrace line => $"Line{Named(line)}: {Count(line.Y.Count, "point")}{Range(line.Y)}.",
        SurfaceTrace surface => $"Surface{Named(surface)}: {Count(surface.X.Count, "column")}, {Count(surface.Y.Count, "row")}{Range(surface.Grid.Values)}.",
        PathTrace { Z: { } heights } path => $"Path{Named(path)}: {Count(heights.Count, "point")}{Range(heights)}.",
        ScatterTrace { Z: { } heights } scatter => $"Scatter{Named(scatter)}: {Count(heights.Count, "point")}{Range(heights)}.",
        ScatterTrace scatter => $"Scatter{Named(scatter)}: {Count(scatter.Y.Count, "point")}{Range(scatter.Y)}.",
        BarTrace bar => $"Bars{Named(bar)}: {Count(bar.Values.Count, "label")}{Range(bar.Values)}.",
        HeatMapTrace map => $"Heat map: {Count(map.Rows, "row")}, {Count(map.Columns, "column")}{Range(map.Values)}.",
        ImageGridTrace grid => $"{Count(grid.Images.Count, "image")}.",
        _ => "",
    };

    private static string Named(Trace trace) => trace.Name.Length > 0 ? $" '{trace.Name}'" : "";

    private static string Count(int count, string noun) =>
        $"{NumberText.Integer(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Range(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        return finite.Length == 0
            ? ", no finite value"
            : $", from {NumberText.Value(finite.Min())} to {NumberText.Value(finite.Max())}";
    }
}
