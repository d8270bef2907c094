using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Nadir;

/// <summary>A catalogue entry's name with arguments, as text and as JSON: what files and command lines hold.</summary>
/// <param name="Name">The entry's name.</param>
/// <param name="Arguments">By parameter name; what is missing keeps its default.</param>
public sealed partial record Spec(string Name, JsonObject Arguments)
{
    private const string Positional = "";

    /// <summary>The value given without a name, for the entry's first parameter; null when there is none.</summary>
    internal JsonNode? FirstArgument => Arguments[Positional];

    /// <summary>Reads <c>name</c>, <c>name:value</c> or <c>name:key=value,key=value</c>.</summary>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static Spec Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? text : text[..colon]).Trim();
        if (name.Length == 0)
            throw Error.Argument($"'{text}' does not start with a name. Write name, name:value or name:key=value,key=value.");
        var arguments = new JsonObject();
        if (colon < 0)
            return new Spec(name, arguments);

        foreach (var part in SplitOutsideBrackets(text[(colon + 1)..]))
        {
            var equals = KeyEnd(part);
            var key = equals < 0 ? Positional : part[..equals].Trim();
            var value = (equals < 0 ? part : part[(equals + 1)..]).Trim();
            if (value.Length == 0 || (equals >= 0 && key.Length == 0))
                throw Error.Argument($"'{part}' in '{text}' is not key=value. Write name:key=value,key=value.");
            if (!arguments.TryAdd(key, Literal(value)))
                throw Error.Argument($"'{text}' gives {(key.Length == 0 ? "the first value" : key)} twice.");
        }

        return new Spec(name, arguments);
    }

    /// <summary>Reads <c>"name"</c> or <c>{"name": …, "key": value}</c>.</summary>
    /// <exception cref="ArgumentException">The JSON has another form.</exception>
    public static Spec FromJson(JsonNode? json)
    {
        if (json is JsonValue value && value.TryGetValue(out string? text))
            return Parse(text);
        if (json is not JsonObject item || item["name"] is not JsonValue named || !named.TryGetValue(out string? name))
            throw Error.Argument($"Expected a name, or an object with \"name\" and arguments, got {json?.ToJsonString() ?? "null"}.");
        var arguments = new JsonObject();
        foreach (var (key, argument) in item)
        {
            if (key != "name")
                arguments[key] = argument?.DeepClone();
        }

        return new Spec(name, arguments);
    }

    /// <summary>The form <see cref="FromJson"/> reads.</summary>
    public JsonObject ToJson()
    {
        var item = new JsonObject { ["name"] = Name };
        foreach (var (key, argument) in Arguments)
            item[key] = argument?.DeepClone();
        return item;
    }

    /// <summary>The form <see cref="Parse"/> reads.</summary>
    public override string ToString() => Arguments.Count == 0
        ? Name
        : $"{Name}:{string.Join(",", Arguments.Select(pair => pair.Key.Length == 0 ? TextOf(pair.Value) : $"{pair.Key}={TextOf(pair.Value)}"))}";

    internal static string TextOf(JsonNode? value) => value switch
    {
        null => "none",
        JsonValue v when v.TryGetValue(out string? text) => text,
        JsonObject nested => $"({FromJson(nested)})",
        _ => value.ToJsonString(),
    };

    private static JsonNode? Literal(string text)
    {
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase))
            return null;
        if (text is ['(', .. var inner, ')'] && Entry().IsMatch(inner))
            return Parse(inner).ToJson();
        if (bool.TryParse(text, out var flag))
            return flag;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return text is ['[', .. var items, ']'] ? new JsonArray([.. SplitOutsideBrackets(items).Select(item => Literal(item.Trim()))]) : text;
        }
    }

    /// <summary>Where the = behind a key is; a formula's own, as in x >= 0, follow no key alone.</summary>
    private static int KeyEnd(string part) => Key().Match(part) is { Success: true } key ? key.Length - 1 : -1;

    [GeneratedRegex(@"^[\w\s-]*=(?!=)")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*[\w-]+\s*(:|$)")]
    private static partial Regex Entry();

    private static List<string> SplitOutsideBrackets(string text)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
            else
            {
                depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            }
        }

        return parts;
    }
}
