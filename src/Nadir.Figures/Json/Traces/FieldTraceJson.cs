namespace Nadir.Figures;

/// <summary>Values over a plane in JSON: one row of numbers a y.</summary>
internal sealed class FieldTraceJson() : TraceJson<FieldTrace>("field")
{
    protected override void Write(JsonOutput output, FieldTrace trace)
    {
        output.Numbers("x", trace.X);
        output.Numbers("y", trace.Y);
        output.Matrix("values", trace.Y.Count, trace.X.Count, (row, column) => trace[row, column]);
        ColorScaleJson.WriteMembers(output, trace);
        output.Flag("showColorBar", trace.ShowColorBar, usual: true);
        output.Number("opacity", trace.Opacity, usual: 1);
    }

    protected override FieldTrace Make(JsonInput input) =>
        new(new Grid("A field", input.Numbers("x"), input.Numbers("y"), input.Matrix("values")))
        {
            Colormap = ColorScaleJson.ReadColormap(input),
            ValueTitle = input.Text("valueTitle"),
            Minimum = input.Number("minimum"),
            Maximum = input.Number("maximum"),
            ShowColorBar = input.Flag("showColorBar", usual: true),
            Opacity = input.Number("opacity", 1),
        };
}
