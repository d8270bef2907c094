namespace Nadir;

/// <summary>A table as text.</summary>
internal sealed class CsvForm : DataForm
{
    public override string Name => "CSV";

    public override string Description => "a .csv or .tsv file";

    public override bool HasColumns => true;

    public override bool Fits(DataPlace place) => place.EndsIn(".csv", ".tsv");

    public override (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema)
    {
        if (schema is not null)
            return (new DataSplit(CsvFile.Read(path, schema)), schema);
        var (samples, guessed) = CsvFile.Read(path, new CsvOptions { Target = target });
        return (new DataSplit(samples), guessed);
    }

    public override IReadOnlyList<string> Code(string path, string? target) => target is null
        ? [$"var (samples, columns) = CsvFile.Read({path});"]
        : [$"var (samples, columns) = CsvFile.Read({path}, new CsvOptions {{ Target = {target} }});"];
}
