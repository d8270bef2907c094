namespace Nadir.Figures;

/// <summary>A line in JSON.</summary>
internal sealed class LineTraceJson() : TraceJson<LineTrace>("line")
{
    protected override void Write(JsonOutput output, LineTrace trace)
    {
        output.Numbers("x", trace.X);
        output.Numbers("y", trace.Y);
        output.Number("thickness", trace.Thickness, usual: 2);
        output.Choice("dash", trace.Dash);
        output.Flag("markers", trace.Markers);
    }

    protected override LineTrace Make(JsonInput input) =>
        new(Points.Of("A line", input.Numbers("x"), input.Numbers("y")))
        {
            Thickness = input.Number("thickness", 2),
            Dash = input.Choice("dash", LineDash.Solid),
            Markers = input.Flag("markers"),
        };
}
