using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>What a surface may carry: the lines of its grid, and its contours on the floor of the box.</summary>
internal static class PlotlySurfaceLines
{
    private const int MostLevels = 12;

    public static void AddMesh(PlotlyPicture picture, SurfaceTrace trace)
    {
        var rows = trace.Y.Select((y, row) => trace.X.Select((x, column) => (X: x, Y: y, Z: trace[row, column])));
        var columns = trace.X.Select((x, column) => trace.Y.Select((y, row) => (X: x, Y: y, Z: trace[row, column])));
        (double X, double Y, double Z)[] gap = [(double.NaN, double.NaN, double.NaN)];
        var points = rows.Concat(columns).SelectMany(line => line.Concat(gap)).ToArray();
        var form = Line(points.Select(point => point.X), points.Select(point => point.Y), "rgba(0,0,0,0.35)", 1);
        picture.Raise(form, [.. points.Select(point => point.Z)]);
        form.Remove("customdata");
        form.Remove("hovertemplate");
        picture.Add(form);
    }

    public static void AddFloorContours(PlotlyPicture picture, SurfaceTrace trace, ColorScale scale)
    {
        double[] levels = [.. picture.Space!.Z.Ticks(MostLevels).Select(tick => tick.Value)];
        if (levels.Length == 0 || !trace.Grid.Values.Any(double.IsFinite))
            return;
        var values = new double[trace.Y.Count, trace.X.Count];
        for (var row = 0; row < trace.Y.Count; row++)
        {
            for (var column = 0; column < trace.X.Count; column++)
                values[row, column] = trace[row, column];
        }

        foreach (var line in Contours.OfTable(trace.X, trace.Y, values, levels).Lines.Where(line => line.Pieces.Count > 0))
        {
            var (x, y) = PlotlyOutline.Joined(line.Pieces);
            var form = Line(x, y, (trace.Color ?? scale.ColorOf(line.Level)).ToString(), 3);
            form["z"] = PlotlyNumbers.Of([.. x.Select(_ => picture.Space.Z.Minimum)]);
            picture.Add(form);
        }
    }

    private static JsonObject Line(IEnumerable<double> x, IEnumerable<double> y, string color, double width) => new()
    {
        ["type"] = "scatter3d",
        ["mode"] = "lines",
        ["x"] = PlotlyNumbers.Of([.. x]),
        ["y"] = PlotlyNumbers.Of([.. y]),
        ["line"] = new JsonObject { ["color"] = color, ["width"] = width },
        ["hoverinfo"] = "skip",
        ["showlegend"] = false,
    };
}
