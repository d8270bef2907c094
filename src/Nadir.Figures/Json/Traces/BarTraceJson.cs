namespace Nadir.Figures;

/// <summary>Bars in JSON.</summary>
internal sealed class BarTraceJson() : TraceJson<BarTrace>("bar")
{
    protected override void Write(JsonOutput output, BarTrace trace)
    {
        output.Texts("labels", trace.Labels);
        output.Numbers("values", trace.Values);
        output.Flag("annotate", trace.Annotate);
    }

    protected override BarTrace Make(JsonInput input) => new(input.Texts("labels"), input.Numbers("values"))
    {
        Annotate = input.Flag("annotate"),
    };
}
