using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>A look at a table: a line a column.</summary>
internal sealed class TableLook : DataLook
{
    private const int LongestName = 24, LongestValue = 18;

    private readonly string path;
    private readonly DataForm form;
    private readonly TableProfile profile;
    private readonly IReadOnlyList<string> notes;

    private TableLook(string path, DataForm form, TableProfile profile, IReadOnlyList<string> notes) =>
        (this.path, this.form, this.profile, this.notes) = (path, form, profile, notes);

    public override IReadOnlyList<string> Warnings => profile.Warnings;

    public override string Command => $"nadir train --data {Quoting.Quote(path)} --target {Quoting.Quote(profile.Target!)} --model mlp{(profile.Classes is { } classes ? $":classes={classes.Count}" : "")}";

    public override IReadOnlyList<string> Code =>
    [
        .. form.Code(CSharpText.Literal(path), CSharpText.Literal(profile.Target!)),
        .. Training("samples", profile.Classes?.Count, "new StandardScaler()"),
    ];

    private bool HasMissing => profile.Columns.Any(column => column.Missing > 0);

    /// <summary>Looks at a table; missing cells are counted, not refused.</summary>
    public static TableLook Of(string path, DataForm form, string? target)
    {
        var (table, notes) = form.ReadTable(path);
        var named = target ?? table.Columns[^1].Name;
        if (target is not null && !table.Names.Contains(target))
            throw new UsageException($"--target: there is no column '{target}'.{CatalogueName.DidYouMean(target, table.Names)} The columns are {string.Join(", ", table.Names)}.");
        return new TableLook(path, form, TableProfile.Of(table, named), notes);
    }

    public override IEnumerable<string> Lines(int width)
    {
        yield return FormattableString.Invariant($"{path}: {profile.Rows:N0} rows, {profile.Columns.Count} columns ({string.Join(", ", notes.Prepend(form.Name))})");
        yield return "";
        string[] titles = ["column", "type", .. HasMissing ? new[] { "missing" } : [], "distinct", "least", "mean", "largest"];
        var rows = profile.Columns.Select(Cells).Prepend(titles).ToList();
        var widths = Enumerable.Range(0, titles.Length).Select(at => rows.Max(row => at < row.Length ? row[at].Length : 0)).ToArray();
        foreach (var row in rows)
            yield return string.Join("  ", row.Select((cell, at) => at < 2 || row.Length < titles.Length ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at]))).TrimEnd();
        yield return "";
        if (profile.Classes is { } classes)
        {
            foreach (var line in ClassLines($"classes of {profile.Target}:", classes, width))
                yield return line;
        }
        else
        {
            yield return $"{profile.Target} holds values";
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

    private string[] Cells(ColumnProfile column)
    {
        var name = Short(column.Name, LongestName) + (column.Name == profile.Target ? " *" : "");
        string[] first = [name, TypeOf(column), .. HasMissing ? new[] { Text(column.Missing) } : [], Text(column.Distinct)];
        return column.IsText
            ? [.. first, FormattableString.Invariant($"{Short(column.Commonest, LongestValue)} ({column.CommonestCount:N0} times)")]
            : [.. first, Text(column.Least), Text(column.Mean), Text(column.Largest)];
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(double number) => double.IsNaN(number) ? "-" : number.ToString("G5", CultureInfo.InvariantCulture);

    private static string Short(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
}
