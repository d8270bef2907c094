namespace Nadir.Figures;

/// <summary>A matrix in JSON: one row of numbers a row, top first.</summary>
internal sealed class HeatMapTraceJson() : TraceJson<HeatMapTrace>("heatMap")
{
    protected override void Write(JsonOutput output, HeatMapTrace trace)
    {
        output.Matrix("values", trace.Rows, trace.Columns, (row, column) => trace[row, column]);
        output.Texts("rowLabels", trace.RowLabels);
        output.Texts("columnLabels", trace.ColumnLabels);
        output.Flag("annotate", trace.Annotate);
        output.Flag("square", trace.Square, usual: true);
        ColorScaleJson.WriteMembers(output, trace);
    }

    protected override HeatMapTrace Make(JsonInput input)
    {
        var columns = input.Texts("columnLabels");
        return new HeatMapTrace(input.Matrix("values", columns.Length), input.Texts("rowLabels"), columns)
        {
            Annotate = input.Flag("annotate"),
            Square = input.Flag("square", usual: true),
            Colormap = ColorScaleJson.ReadColormap(input),
            ValueTitle = input.Text("valueTitle"),
            Minimum = input.Number("minimum"),
            Maximum = input.Number("maximum"),
        };
    }
}
