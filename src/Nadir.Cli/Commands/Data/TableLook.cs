using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>A look at a table: a line a column.</summary>
internal sealed class TableLook : DataLook
{
    private const int ShortestName = 8, LongestName = 24, LongestValue = 16, MostColumns = 40;

    private readonly string path;
    private readonly DataForm form;
    private readonly TableProfile profile;
    private readonly IReadOnlyList<string> notes;

    private TableLook(string path, DataForm form, TableProfile profile, IReadOnlyList<string> notes) =>
        (this.path, this.form, this.profile, this.notes) = (path, form, profile, notes);

    public override IReadOnlyList<string> Warnings => profile.Warnings;

    public override string? Command => HasMissing || IsOneColumn
        ? null
        : $"nadir train --data {Quoting.Quote(path)} --target {Quoting.Quote(profile.Target!)} --model mlp {(profile.Classes is null ? $"--optimizer adam:{ValueRate} --epochs {ValueEpochs} " : "")}--validation-split 0.2";

    public override IReadOnlyList<string> Advice => IsOneColumn
        ? ["there is one column, and training needs a target and others: if its cells hold several values, name the character between them in C#, or put commas there"]
        : HasMissing
            ? ["cells are missing, and 'nadir train' refuses them: fill them in the file, or train in C# with a step that does, as below"]
            : [];

    public override IReadOnlyList<string> Code => IsOneColumn
        ? ["var table = CsvFile.ReadTable(", $"    {CSharpText.Literal(path)},", "    new CsvOptions { Separator = ' ' });"]
        :
    [
        .. form.Code(CSharpText.Literal(path), CSharpText.Literal(profile.Target!), HasMissing),
        .. Training("samples", profile.Classes?.Count, HasMissing ? "new PreparationPipeline(\n        new SimpleImputer(), new StandardScaler())" : "new StandardScaler()", isFlat: true),
    ];

    private bool IsOneColumn => profile.Columns.Count == 1;

    private bool HasMissing => profile.Columns.Any(column => column.Missing > 0);

    /// <summary>Looks at a table; missing cells are counted, not refused.</summary>
    public static TableLook Of(string path, DataForm form, string? target)
    {
        var (table, notes) = form.ReadTable(path);
        var named = target ?? table.Columns[^1].Name;
        if (target is not null && !table.Names.Contains(target))
            throw new UsageException($"--target: there is no column '{target}'.{CatalogueName.DidYouMean(target, table.Names)} The columns are {Listed([.. table.Names])}.");
        return new TableLook(path, form, TableProfile.Of(table, named), notes);
    }

    public override IEnumerable<string> Lines(int width)
    {
        var header = FormattableString.Invariant($"{path}: {profile.Rows:N0} rows, {profile.Columns.Count:N0} column{(IsOneColumn ? "" : "s")} ({string.Join(", ", notes.Prepend(form.Name))})");
        foreach (var line in Wrapping.Words(header, width))
            yield return line;
        yield return "";
        foreach (var line in Columns(width))
            yield return line;
        if (profile.Columns.Count > Shown.Count)
            yield return FormattableString.Invariant($"… and {profile.Columns.Count - Shown.Count:N0} more columns; --json tells of all");
        yield return "* the target";
        yield return "";
        if (profile.Classes is { } classes)
        {
            foreach (var line in ClassLines("classes:", classes, width))
                yield return line;
        }
        else
        {
            yield return $"targets: values of {profile.Target}";
        }
    }

    protected override JsonObject Content() => new()
    {
        ["data"] = path,
        ["form"] = form.Name,
        ["rows"] = profile.Rows,
        ["target"] = profile.Target,
        ["columns"] = new JsonArray([.. profile.Columns.Select(column => (JsonNode)Json(column))]),
        ["classes"] = ClassJson(profile.Classes),
        ["duplicateRows"] = profile.DuplicateRows,
    };

    /// <summary>The columns a page shows: the first ones, and the target.</summary>
    private List<ColumnProfile> Shown => [.. profile.Columns.Where((column, at) => at < MostColumns || column.Name == profile.Target)];

    private IEnumerable<string> Columns(int width)
    {
        string[] titles = ["column", "type", .. HasMissing ? new[] { "missing" } : [], "distinct", "least", "mean", "largest"];
        for (var longest = LongestName; ; longest--)
        {
            var lines = Aligned([titles, .. Shown.Select(column => Cells(column, longest))], 2).ToList();
            if (longest == ShortestName || lines.TrueForAll(line => line.Length <= width))
                return lines;
        }
    }

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostColumns)) + (names.Count > MostColumns ? FormattableString.Invariant($" and {names.Count - MostColumns} more") : "");

    private static JsonObject Json(ColumnProfile column) => new()
    {
        ["name"] = column.Name,
        ["type"] = TypeOf(column),
        ["missing"] = column.Missing,
        ["distinct"] = column.Distinct,
        ["least"] = Number(column.Least),
        ["largest"] = Number(column.Largest),
        ["mean"] = Number(column.Mean),
        ["deviation"] = Number(column.Deviation),
        ["commonest"] = column.Commonest,
        ["commonestCount"] = column.CommonestCount,
    };

    private static string TypeOf(ColumnProfile column) => column.IsText ? "text" : column.IsWhole ? "whole" : "number";

    private string[] Cells(ColumnProfile column, int longest)
    {
        var name = Short(column.Name, longest) + (column.Name == profile.Target ? " *" : "");
        string[] first = [name, TypeOf(column), .. HasMissing ? new[] { Text(column.Missing) } : [], Text(column.Distinct)];
        if (column.Missing == profile.Rows)
            return [.. first, "empty"];
        return column.IsText
            ? [.. first, FormattableString.Invariant($"{Short(column.Commonest, LongestValue)} (×{column.CommonestCount:N0})")]
            : [.. first, Text(column.Least), Text(column.Mean), Text(column.Largest)];
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(double number) => double.IsNaN(number) ? "-" : number.ToString("G5", CultureInfo.InvariantCulture);

    private static string Short(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
}
