using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>The layout of a figure in space, seen from its camera and turnable.</summary>
internal static class PlotlyScene
{
    private const double Distance = 2.1;
    private const double HeightShare = 0.75;

    public static JsonObject Layout(PlotlyPicture picture)
    {
        var figure = picture.Figure;
        var axes = Axes(figure);
        var layout = PlotlyPlane.Frame(picture);
        layout["margin"] = new JsonObject { ["l"] = 0, ["r"] = 0, ["t"] = 0, ["b"] = 0 };
        var (azimuth, elevation) = (figure.Camera.Azimuth * Math.PI / 180, figure.Camera.Elevation * Math.PI / 180);
        layout["scene"] = new JsonObject
        {
            ["xaxis"] = Axis(picture, axes.X, figure.XAxis),
            ["yaxis"] = Axis(picture, axes.Y, figure.YAxis),
            ["zaxis"] = Axis(picture, axes.Z, figure.ZAxis),
            ["aspectmode"] = "manual",
            ["aspectratio"] = Aspect(figure, axes.X, axes.Y),
            ["camera"] = new JsonObject
            {
                ["eye"] = Vector(
                    Distance * Math.Cos(elevation) * Math.Cos(azimuth),
                    Distance * Math.Cos(elevation) * Math.Sin(azimuth),
                    Distance * Math.Sin(elevation)),
                ["center"] = Vector(0, 0, -0.1),
            },
            ["dragmode"] = "turntable",
            ["uirevision"] = "kept",
        };
        if (figure.Annotations.Count > 0)
            layout["scene"]!["annotations"] = new JsonArray([.. figure.Annotations.Select(note => Note(picture, axes.Z, note))]);
        return layout;
    }

    private static (AxisView X, AxisView Y, AxisView Z) Axes(Figure figure)
    {
        var flat = new FigureAxes(figure);
        var z = new DataRange(figure.ZAxis.Scale == AxisScale.Logarithmic);
        foreach (var trace in figure.Traces)
            trace.ExtendHeight(z);
        return (flat.X, flat.Y, new AxisView(z, figure.ZAxis, nameof(Figure.ZAxis)));
    }

    private static JsonObject Axis(PlotlyPicture picture, AxisView view, Axis axis)
    {
        var form = PlotlyAxis.Of(picture, view, axis.Scale == AxisScale.Logarithmic);
        form["backgroundcolor"] = picture.Color(picture.Theme.Background);
        form["showspikes"] = false;
        form["showline"] = true;
        return form;
    }

    private static JsonObject Aspect(Figure figure, AxisView x, AxisView y)
    {
        if (!figure.EqualAspect)
            return Vector(1, 1, HeightShare);
        var (wide, deep) = (x.Maximum - x.Minimum, y.Maximum - y.Minimum);
        var longest = Math.Max(wide, deep);
        return Vector(wide / longest, deep / longest, HeightShare);
    }

    private static JsonObject Note(PlotlyPicture picture, AxisView z, Annotation note)
    {
        var form = PlotlyPlane.Text(picture, note);
        (form["x"], form["y"], form["z"]) = (note.X, note.Y, note.Z ?? z.Minimum);
        return form;
    }

    private static JsonObject Vector(double x, double y, double z) => new() { ["x"] = x, ["y"] = y, ["z"] = z };
}
