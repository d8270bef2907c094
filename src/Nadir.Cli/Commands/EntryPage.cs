using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Nadir.Cli;

/// <summary>A catalogue entry as a page, and as JSON.</summary>
internal static partial class EntryPage
{
    public static IEnumerable<string> Lines(CatalogueEntry entry, int width)
    {
        yield return $"{entry.Name} ({entry.Kind})";
        var summary = entry.Documentation.IsPresent ? entry.Documentation.Summary : "Its assembly came without documentation.";
        foreach (var line in Wrapping.Words(summary, width))
            yield return line;
        var (text, labelled) = Remarks(entry);
        foreach (var line in text.Length == 0 ? [] : Wrapping.Words(text, width).Prepend(""))
            yield return line;
        foreach (var line in Section("Parameters", [.. entry.Parameters.Where(parameter => !parameter.IsOption).Select(Row)], width))
            yield return line;
        foreach (var line in Section("Options", [.. entry.Parameters.Where(parameter => parameter.IsOption).Select(Row)], width))
            yield return line;
        foreach (var line in Section("Notes", labelled, width))
            yield return line;
        if (entry.Documentation.Errors.Count > 0)
        {
            yield return "";
            yield return "Errors";
        }

        foreach (var line in entry.Documentation.Errors.SelectMany(error => Wrapping.Words(error, width - 2)))
            yield return $"  {line}";
        yield return "";
        yield return $"Example   {ExampleOf(entry)}";
        if (entry.Aliases.Count > 0)
            yield return $"Also      {string.Join(", ", entry.Aliases)}";
    }

    public static JsonObject ToJson(CatalogueEntry entry)
    {
        var (text, labelled) = Remarks(entry);
        return new JsonObject
        {
            ["kind"] = entry.Kind,
            ["name"] = entry.Name,
            ["aliases"] = new JsonArray([.. entry.Aliases.Select(alias => JsonValue.Create(alias))]),
            ["summary"] = entry.Documentation.Summary,
            ["text"] = text,
            ["notes"] = new JsonObject(labelled.Select(note => KeyValuePair.Create(note.Name, (JsonNode?)note.Text))),
            ["parameters"] = new JsonArray([.. entry.Parameters.Select(parameter => new JsonObject
            {
                ["name"] = parameter.Name,
                ["takes"] = parameter.Form,
                ["required"] = parameter.IsRequired,
                ["default"] = parameter.IsRequired ? null : parameter.DefaultText,
                ["text"] = parameter.Text,
                ["shared"] = parameter.IsOption,
            })]),
            ["errors"] = new JsonArray([.. entry.Documentation.Errors.Select(error => JsonValue.Create(error))]),
            ["example"] = ExampleOf(entry),
        };
    }

    private static string ExampleOf(CatalogueEntry entry) => entry.Example is null ? entry.Name : $"{entry.Name}:{entry.Example}";

    private static (string Name, string Text) Row(EntryParameter parameter) =>
        (parameter.Name, $"{parameter.Form}; {(parameter.IsRequired ? "required" : $"default {parameter.DefaultText}")}. {parameter.Text}");

    /// <summary>Remarks taken apart at their labels: what stands before the first, and each label with its text.</summary>
    private static (string Text, IReadOnlyList<(string Name, string Text)> Labelled) Remarks(CatalogueEntry entry)
    {
        var remarks = entry.Documentation.Remarks;
        var labels = Label().Matches(remarks);
        if (labels.Count == 0)
            return (remarks, []);
        var labelled = labels.Select((label, i) =>
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Index : remarks.Length;
            return (label.Groups[1].Value, remarks[(label.Index + label.Length)..end].Trim());
        });
        return (remarks[..labels[0].Index].Trim(), [.. labelled]);
    }

    private static IEnumerable<string> Section(string title, IReadOnlyList<(string Name, string Text)> rows, int width) =>
        rows.Count == 0 ? [] : Wrapping.Rows(rows, width).Prepend(title).Prepend("");

    [GeneratedRegex(@"(?<=^|[.)] )(Formula|Shape|Range|Unit|Slope|Errors|Twin|Differences|Source): ")]
    private static partial Regex Label();
}
