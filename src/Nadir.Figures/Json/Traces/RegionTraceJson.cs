namespace Nadir.Figures;

/// <summary>A region in JSON: its rings, each as x and y.</summary>
internal sealed class RegionTraceJson() : TraceJson<RegionTrace>("region")
{
    protected override void Write(JsonOutput output, RegionTrace trace)
    {
        output.Objects("rings", trace.Rings, ring =>
        {
            output.Numbers("x", ring.X);
            output.Numbers("y", ring.Y);
        });
        output.Number("opacity", trace.Opacity, usual: 0.25);
    }

    protected override RegionTrace Make(JsonInput input) => new([.. input.Objects("rings").Select(Ring)])
    {
        Opacity = input.Number("opacity", 0.25),
    };

    private static (double[] X, double[] Y) Ring(JsonInput input)
    {
        var ring = (input.Numbers("x"), input.Numbers("y"));
        input.End();
        return ring;
    }
}
