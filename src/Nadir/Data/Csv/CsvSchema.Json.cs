using System.Text;
using System.Text.Json.Nodes;

namespace Nadir;

public sealed partial class CsvSchema
{
    /// <summary>The form <see cref="FromJson"/> reads, to be kept with a run.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["separator"] = Separator.ToString(),
            ["columns"] = new JsonArray([.. columns.Select(column => new JsonObject
            {
                ["name"] = column.Name,
                ["role"] = Lower(column.Role),
                ["kind"] = Lower(column.Kind),
                ["categories"] = Texts(column.Categories),
            })]),
        };
        if (!Format.HasHeader)
            json["header"] = false;
        if (Format.SkipLines > 0)
            json["skip"] = Format.SkipLines;
        if (Format.Comment is { } comment)
            json["comment"] = comment.ToString();
        if (Format.Encoding is { } encoding)
            json["encoding"] = encoding.WebName;
        if (Format.AllowsMissing)
            json["missing"] = Texts(Format.MissingWords);
        return json;
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote, in this version or an earlier one.</summary>
    /// <exception cref="DataException">The JSON has another form.</exception>
    public static CsvSchema FromJson(StrictValue json)
    {
        var columns = json["columns"].Items().Select(ReadColumn).ToArray();
        var targets = columns.Count(column => column.Role == CsvRole.Target);
        if (targets != 1)
            throw json["columns"].Fault($"one column must be the target, got {targets}. Save the run anew.");
        if (columns.DistinctBy(column => column.Name).Count() < columns.Length)
            throw json["columns"].Fault($"a column's name stands twice. Save the run anew.");
        var missing = json.Optional("missing");
        return new CsvSchema(columns, new CsvFormat
        {
            Separator = Unit(json["separator"]),
            HasHeader = json.Optional("header")?.Truth() ?? true,
            SkipLines = Math.Max(0, json.Optional("skip")?.Int32() ?? 0),
            Comment = json.Optional("comment") is { } comment ? Unit(comment) : null,
            Encoding = json.Optional("encoding") is { } encoding ? EncodingOf(encoding) : null,
            Missing = missing is null ? MissingCells.Refuse : MissingCells.Allow,
            MissingWords = missing is { } words ? [.. words.Items().Select(word => word.Text())] : CsvOptions.UsualMissingWords,
        });
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static char Unit(StrictValue json) =>
        json.Text() is [var unit] && CsvFormat.IsUsable(unit) ? unit : throw json.Fault($"expected one character. Save the run anew.");

    private static Encoding EncodingOf(StrictValue json)
    {
        try
        {
            return Encoding.GetEncoding(json.Text());
        }
        catch (ArgumentException)
        {
            throw json.Fault($"there is no encoding \"{json.Text()}\". Register its provider (Encoding.RegisterProvider).");
        }
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
