using System.Text.Json.Nodes;

namespace Nadir;

public sealed partial class CsvSchema
{
    /// <summary>The form <see cref="FromJson"/> reads, to be kept with a run.</summary>
    public JsonObject ToJson() => new()
    {
        ["separator"] = Separator.ToString(),
        ["columns"] = new JsonArray([.. columns.Select(column => new JsonObject
        {
            ["name"] = column.Name,
            ["role"] = Lower(column.Role),
            ["kind"] = Lower(column.Kind),
            ["categories"] = new JsonArray([.. column.Categories.Select(category => JsonValue.Create(category))]),
        })]),
    };

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="DataException">The JSON has another form.</exception>
    public static CsvSchema FromJson(StrictValue json)
    {
        var columns = json["columns"].Items().Select(ReadColumn).ToArray();
        var targets = columns.Count(column => column.Role == CsvRole.Target);
        if (targets != 1)
            throw json["columns"].Fault($"one column must be the target, got {targets}. Save the run anew.");
        if (columns.DistinctBy(column => column.Name).Count() < columns.Length)
            throw json["columns"].Fault($"a column's name stands twice. Save the run anew.");
        return json["separator"].Text() is [var separator]
            ? new CsvSchema(columns, separator)
            : throw json["separator"].Fault($"expected one character. Save the run anew.");
    }

    private static CsvColumn ReadColumn(StrictValue json) => new(
        json["name"].Text(), Member<CsvRole>(json["role"]), Member<CsvKind>(json["kind"]), [.. json["categories"].Items().Select(item => item.Text())]);

    private static T Member<T>(StrictValue json)
        where T : struct, Enum
    {
        var text = json.Text();
        foreach (var member in Enum.GetValues<T>())
        {
            if (Lower(member) == text)
                return member;
        }

        throw json.Fault($"expected one of {string.Join(", ", Enum.GetValues<T>().Select(Lower))}, got \"{text}\".");
    }

    private static string Lower<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();
}
