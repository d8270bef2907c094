namespace Nadir.Figures;

/// <summary>A path in JSON.</summary>
internal sealed class PathTraceJson() : TraceJson<PathTrace>("path")
{
    protected override void Write(JsonOutput output, PathTrace trace)
    {
        output.Numbers("x", trace.X);
        output.Numbers("y", trace.Y);
        if (trace.Z is { } z)
            output.Numbers("z", z);
        output.Number("thickness", trace.Thickness, usual: 2);
        output.Flag("markers", trace.Markers);
    }

    protected override PathTrace Make(JsonInput input) =>
        new(Points.Of("A path", input.Numbers("x"), input.Numbers("y")), input.Optional("z")?.Numbers())
        {
            Thickness = input.Number("thickness", 2),
            Markers = input.Flag("markers"),
        };
}
