namespace Nadir.Figures;

/// <summary>The curve of an equation in JSON: each of its lines as x and y, and what of it is proven.</summary>
internal sealed class ImplicitTraceJson() : TraceJson<ImplicitTrace>("implicit")
{
    protected override void Write(JsonOutput output, ImplicitTrace trace)
    {
        CurveJson.WriteMembers(output, trace.Curve);
        output.Number("thickness", trace.Thickness, usual: 2);
        output.Choice("dash", trace.Dash);
        output.Flag("showCertificate", trace.ShowCertificate, usual: true);
    }

    protected override ImplicitTrace Make(JsonInput input) => new(CurveJson.Read(input))
    {
        Thickness = input.Number("thickness", 2),
        Dash = input.Choice("dash", LineDash.Solid),
        ShowCertificate = input.Flag("showCertificate", usual: true),
    };
}
