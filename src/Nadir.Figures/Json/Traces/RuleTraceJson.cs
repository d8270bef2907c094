namespace Nadir.Figures;

/// <summary>A rule in JSON: its x if it is vertical, else its y.</summary>
internal sealed class RuleTraceJson() : TraceJson<RuleTrace>("rule")
{
    protected override void Write(JsonOutput output, RuleTrace trace)
    {
        output.Number(trace.IsVertical ? "x" : "y", trace.At);
        output.Number("thickness", trace.Thickness, usual: 1.5);
        if (trace.Dash != LineDash.Dashed)
            output.Text("dash", JsonInput.Name(trace.Dash));
    }

    protected override RuleTrace Make(JsonInput input)
    {
        var isVertical = input.Has("x");
        return new RuleTrace(input.Required(isVertical ? "x" : "y").Number(), isVertical)
        {
            Thickness = input.Number("thickness", 1.5),
            Dash = input.Choice("dash", LineDash.Dashed),
        };
    }
}
