namespace Nadir.Figures;

/// <summary>Markers in JSON.</summary>
internal sealed class ScatterTraceJson() : TraceJson<ScatterTrace>("scatter")
{
    protected override void Write(JsonOutput output, ScatterTrace trace)
    {
        output.Numbers("x", trace.X);
        output.Numbers("y", trace.Y);
        if (trace.Z is { } z)
            output.Numbers("z", z);
        output.Number("markerSize", trace.MarkerSize, usual: 7);
    }

    protected override ScatterTrace Make(JsonInput input) =>
        new(Points.Of("A scatter", input.Numbers("x"), input.Numbers("y")), input.Optional("z")?.Numbers())
        {
            MarkerSize = input.Number("markerSize", 7),
        };
}
