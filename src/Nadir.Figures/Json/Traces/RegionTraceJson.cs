namespace Nadir.Figures;

/// <summary>A region in JSON: its rings, each as x and y, and the boundary of the condition that made them.</summary>
internal sealed class RegionTraceJson() : TraceJson<RegionTrace>("region")
{
    protected override void Write(JsonOutput output, RegionTrace trace)
    {
        output.Objects("rings", trace.Rings, ring =>
        {
            output.Numbers("x", ring.X);
            output.Numbers("y", ring.Y);
        });
        if (trace.Region is { } region)
            output.Object("boundary", () => CurveJson.WriteMembers(output, region.Boundary));
        output.Number("opacity", trace.Opacity, usual: 0.25);
        output.Flag("showCertificate", trace.ShowCertificate, usual: true);
    }

    protected override RegionTrace Make(JsonInput input)
    {
        (double[] X, double[] Y)[] rings = [.. input.Objects("rings").Select(Ring)];
        var boundary = input.Object("boundary");
        var trace = boundary is null ? new RegionTrace(rings) : new RegionTrace(Region(boundary, rings));
        boundary?.End();
        trace.Opacity = input.Number("opacity", 0.25);
        trace.ShowCertificate = input.Flag("showCertificate", usual: true);
        return trace;
    }

    private static ImplicitRegion Region(JsonInput input, (double[] X, double[] Y)[] rings)
    {
        var boundary = CurveJson.Read(input);
        return new ImplicitRegion(
            boundary.Window, [.. rings.Select(ring => new Polyline(ring.X, ring.Y, isClosed: true))], boundary);
    }

    private static (double[] X, double[] Y) Ring(JsonInput input)
    {
        var ring = (input.Numbers("x"), input.Numbers("y"));
        input.End();
        return ring;
    }
}
