using System.Text.Json.Nodes;

namespace Nadir.Figures;

/// <summary>The layout of a figure in space, seen from its camera and turnable.</summary>
internal static class PlotlyScene
{
    private const double Distance = 2.2;

    // The numbers of the near axes need more room than the far corner.
    private const double CenterBelow = -0.2;
    private const double HeightShare = 0.75;

    public static JsonObject Layout(PlotlyPicture picture, SpaceAxes axes)
    {
        var figure = picture.Figure;
        var layout = PlotlyPlane.Frame(picture);
        layout["margin"] = new JsonObject { ["l"] = 0, ["r"] = PlotlyPlane.RoomForTools, ["t"] = 0, ["b"] = 0 };
        var (azimuth, elevation) = (figure.Camera.Azimuth * Math.PI / 180, figure.Camera.Elevation * Math.PI / 180);
        layout["scene"] = new JsonObject
        {
            ["xaxis"] = Axis(picture, axes.X),
            ["yaxis"] = Axis(picture, axes.Y),
            ["zaxis"] = Axis(picture, axes.Z),
            ["aspectmode"] = "manual",
            ["aspectratio"] = Aspect(figure, axes.X, axes.Y),
            ["camera"] = new JsonObject
            {
                ["eye"] = Vector(
                    Distance * Math.Cos(elevation) * Math.Cos(azimuth),
                    Distance * Math.Cos(elevation) * Math.Sin(azimuth),
                    Distance * Math.Sin(elevation)),
                ["center"] = Vector(0, 0, CenterBelow),
            },
            ["dragmode"] = "turntable",
            ["uirevision"] = "kept",
        };
        if (figure.Annotations.Count > 0)
            layout["scene"]!["annotations"] = new JsonArray([.. figure.Annotations.Select(note => Note(picture, axes.Z, note))]);
        return layout;
    }

    private static JsonObject Axis(PlotlyPicture picture, AxisView view)
    {
        var form = PlotlyAxis.Of(picture, view);
        form["backgroundcolor"] = picture.Color(picture.Theme.Background);
        form["showspikes"] = false;
        form["showline"] = true;
        return form;
    }

    private static JsonObject Aspect(Figure figure, AxisView x, AxisView y)
    {
        if (!figure.EqualAspect)
            return Vector(1, 1, HeightShare);
        var (wide, deep) = (x.Maximum / 2 - x.Minimum / 2, y.Maximum / 2 - y.Minimum / 2);
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
