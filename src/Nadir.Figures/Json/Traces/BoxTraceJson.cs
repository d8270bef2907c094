namespace Nadir.Figures;

/// <summary>Boxes in JSON: what each shows, not the values behind it.</summary>
internal sealed class BoxTraceJson() : TraceJson<BoxTrace>("box")
{
    protected override void Write(JsonOutput output, BoxTrace trace) => output.Objects("boxes", trace.Boxes, box =>
    {
        output.Text("label", box.Label, always: true);
        output.Number("low", box.Low);
        output.Number("firstQuartile", box.FirstQuartile);
        output.Number("median", box.Median);
        output.Number("thirdQuartile", box.ThirdQuartile);
        output.Number("high", box.High);
        output.Numbers("outliers", box.Outliers);
    });

    protected override BoxTrace Make(JsonInput input) => new([.. input.Objects("boxes").Select(Box)]);

    private static BoxSummary Box(JsonInput input)
    {
        var box = new BoxSummary(
            PlainText.Of(input.Text("label"), "label"),
            input.Required("low").Number(),
            input.Required("firstQuartile").Number(),
            input.Required("median").Number(),
            input.Required("thirdQuartile").Number(),
            input.Required("high").Number(),
            input.Numbers("outliers"));
        input.End();
        return box;
    }
}
