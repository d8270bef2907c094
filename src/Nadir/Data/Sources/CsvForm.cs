namespace Nadir;

/// <summary>A table as text.</summary>
internal sealed class CsvForm : DataForm
{
    public override string Name => "CSV";

    public override string Description => "a .csv or .tsv file";

    public override bool HasColumns => true;

    internal override bool Fits(DataPlace place) => place.EndsIn(".csv", ".tsv");

    public override (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema)
    {
        if (schema is not null)
            return (new DataSplit(CsvFile.Read(path, schema)), schema);
        var (samples, guessed) = CsvFile.Read(path, new CsvOptions { Target = target });
        return (new DataSplit(samples), guessed);
    }

    public override Tensor ReadInputs(string path, CsvSchema schema) => CsvFile.ReadInputs(path, schema);

    public override (Table Table, IReadOnlyList<string> Notes) ReadTable(string path)
    {
        var table = CsvFile.ReadTable(path, out var report, new CsvOptions { Missing = MissingCells.Allow });
        return (table, [.. Notes(report)]);
    }

    public override string Samples => "samples";

    public override IReadOnlyList<string> Code(string path, string? target, bool hasMissing = false)
    {
        string[] options = [.. target is null ? [] : new[] { $"Target = {target}" }, .. hasMissing ? new[] { "Missing = MissingCells.Allow" } : []];
        return options.Length == 0
            ? [$"var (samples, columns) = CsvFile.Read({path});"]
            : ["var (samples, columns) = CsvFile.Read(", $"    {path},", $"    new CsvOptions {{ {string.Join(", ", options)} }});"];
    }

    private static IEnumerable<string> Notes(CsvReport report)
    {
        if (report.Columns.Count > 1 && report.Separator != ',')
            yield return $"separated by {(report.Separator == '\t' ? "tabs" : $"'{report.Separator}'")}";
        if (!report.Encoding.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) && report.Encoding != "us-ascii")
            yield return report.Encoding.ToUpperInvariant();
    }
}
