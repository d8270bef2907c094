namespace Nadir.Figures;

/// <summary>A figure's axes, traces and notes in JSON.</summary>
internal static class FigureJson
{
    private static readonly Camera Usual = new();

    public static void WriteMembers(JsonOutput output, Figure figure)
    {
        AxisJson.Write(output, "xAxis", figure.XAxis);
        AxisJson.Write(output, "yAxis", figure.YAxis);
        AxisJson.Write(output, "zAxis", figure.ZAxis);
        if (figure.Camera != Usual)
        {
            output.Object("camera", () =>
            {
                output.Number("azimuth", figure.Camera.Azimuth);
                output.Number("elevation", figure.Camera.Elevation);
            });
        }

        output.Flag("equalAspect", figure.EqualAspect);
        output.Flag("showLegend", figure.ShowLegend, usual: true);
        output.Objects("traces", figure.Traces, trace => TraceJson.Write(output, trace));
        if (figure.Annotations.Count > 0)
            output.Objects("annotations", figure.Annotations, note => AnnotationJson.WriteMembers(output, note));
    }

    public static Figure Read(JsonInput input, string title)
    {
        var figure = new Figure(title)
        {
            XAxis = AxisJson.Read(input, "xAxis"),
            YAxis = AxisJson.Read(input, "yAxis"),
            ZAxis = AxisJson.Read(input, "zAxis"),
            EqualAspect = input.Flag("equalAspect"),
            ShowLegend = input.Flag("showLegend", usual: true),
        };
        if (input.Object("camera") is { } camera)
        {
            figure.Camera = camera.Guard(() => new Camera(
                camera.Number("azimuth", Usual.Azimuth), camera.Number("elevation", Usual.Elevation)));
            camera.End();
        }

        foreach (var trace in input.Objects("traces"))
            trace.Guard(() => figure.Add(TraceJson.Read(trace)));
        foreach (var note in input.Objects("annotations"))
            AnnotationJson.Read(note, figure);
        return figure;
    }
}
