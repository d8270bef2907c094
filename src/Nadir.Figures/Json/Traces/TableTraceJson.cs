namespace Nadir.Figures;

/// <summary>A table in JSON: one array of texts a row.</summary>
internal sealed class TableTraceJson() : TraceJson<TableTrace>("table")
{
    protected override void Write(JsonOutput output, TableTrace trace)
    {
        output.Texts("headings", trace.Headings);
        output.Writer.WriteStartArray("rows");
        foreach (var row in trace.Rows)
        {
            output.Writer.WriteStartArray();
            foreach (var text in row)
                output.Writer.WriteStringValue(text);
            output.Writer.WriteEndArray();
        }

        output.Writer.WriteEndArray();
    }

    protected override TableTrace Make(JsonInput input) =>
        new(input.Texts("headings"), [.. input.Required("rows").Items().Select(JsonInput.Texts)]);
}
