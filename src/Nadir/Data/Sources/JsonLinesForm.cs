namespace Nadir;

/// <summary>A table as JSON, an object a line.</summary>
internal sealed class JsonLinesForm : DataForm
{
    public override string Name => "JSON lines";

    public override string Description => "a .jsonl file";

    public override bool HasColumns => true;

    internal override bool Fits(DataPlace place) => place.EndsIn(".jsonl", ".ndjson");

    public override (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema)
    {
        var table = JsonLines.ReadTable(path);
        RequireWhole(path, schema is null ? table.Columns : Of(table, schema.Columns.Select(column => column.Name)));
        using var text = TextOf(table);
        if (schema is not null)
            return (new DataSplit(CsvFile.Read(text, schema, path)), schema);
        var (samples, guessed) = CsvFile.Read(text, new CsvOptions { Target = target, TextColumns = TextsOf(table), Separator = ',' }, path);
        return (new DataSplit(samples), guessed);
    }

    public override Tensor ReadInputs(string path, CsvSchema schema)
    {
        var table = JsonLines.ReadTable(path);
        RequireWhole(path, Of(table, schema.Columns.Select(column => column.Name).Where(name => name != schema.Target.Name)));
        using var text = TextOf(table);
        return CsvFile.ReadInputs(text, schema, path);
    }

    public override (Table Table, IReadOnlyList<string> Notes) ReadTable(string path) => (JsonLines.ReadTable(path), []);

    public override string Samples => "samples";

    public override IReadOnlyList<string> Code(string path, string? target, bool hasMissing = false) => hasMissing || target is null
        ? [$"var table = JsonLines.ReadTable({path});", $"var samples = table.ToSamples({target ?? "target"});"]
        : [$"var samples = DataSource.Load({path}, {target}).Split.Train;"];

    // Guessing what columns mean is the same work as for CSV, which is done on text.
    private static MemoryStream TextOf(Table table)
    {
        var text = new MemoryStream();
        CsvFile.Write(text, table);
        text.Position = 0;
        return text;
    }

    private static string[] TextsOf(Table table) => [.. table.Columns.OfType<TextColumn>().Select(column => column.Name)];

    private static IEnumerable<TableColumn> Of(Table table, IEnumerable<string> names)
    {
        var wanted = names.ToHashSet(StringComparer.Ordinal);
        return table.Columns.Where(column => wanted.Contains(column.Name));
    }

    private static void RequireWhole(string path, IEnumerable<TableColumn> columns)
    {
        foreach (var column in columns)
        {
            for (var row = 0; row < column.Count; row++)
            {
                if (column.IsMissing(row))
                    throw Error.Data(path, $"'{column.Name}' is missing. Write it, remove the row, or read the file as a table and impute.", FormattableString.Invariant($"row {row + 1}"));
            }
        }
    }
}
