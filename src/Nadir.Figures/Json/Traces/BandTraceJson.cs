namespace Nadir.Figures;

/// <summary>A band in JSON.</summary>
internal sealed class BandTraceJson() : TraceJson<BandTrace>("band")
{
    protected override void Write(JsonOutput output, BandTrace trace)
    {
        output.Numbers("x", trace.X);
        output.Numbers("low", trace.Low);
        output.Numbers("high", trace.High);
    }

    protected override BandTrace Make(JsonInput input) =>
        new(input.Numbers("x"), input.Numbers("low"), input.Numbers("high"));
}
