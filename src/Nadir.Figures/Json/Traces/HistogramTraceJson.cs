namespace Nadir.Figures;

/// <summary>A histogram in JSON: its bins, not the values that were counted.</summary>
internal sealed class HistogramTraceJson() : TraceJson<HistogramTrace>("histogram")
{
    protected override void Write(JsonOutput output, HistogramTrace trace)
    {
        output.Numbers("edges", trace.Edges);
        output.Numbers("counts", trace.Counts);
    }

    protected override HistogramTrace Make(JsonInput input) =>
        HistogramTrace.Of(input.Numbers("edges"), input.Numbers("counts"));
}
