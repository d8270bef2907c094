using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Turns JSON arguments into the values a parameter takes, and back.</summary>
internal static class ArgumentConversion
{
    /// <summary>The value of a parameter's type that a JSON value stands for.</summary>
    /// <exception cref="ArgumentException">It stands for none.</exception>
    public static object? FromJson(JsonNode? json, Type type, string what, Catalogue catalogue)
    {
        var inner = Nullable.GetUnderlyingType(type);
        if (json is null)
        {
            // The grammar's word for null is also the name of such a member.
            if (type.IsEnum && Enum.TryParse(type, "None", out var none))
                return none;
            return inner is not null || !type.IsValueType
                ? null
                : throw Error.Argument($"{what} cannot be none; it takes {Describe(type)}.");
        }

        type = inner ?? type;
        if (Catalogue.KindOf(type) is { } kind)
            return catalogue.Create(kind, Spec.FromJson(json));
        if (type.IsArray)
            return ArrayFrom(json, type.GetElementType()!, what, catalogue);
        if (typeof(IJsonArgument).IsAssignableFrom(type))
            return FromOwnForm(json, type, what);
        if (type == typeof(string) && json is JsonObject)
            return Spec.TextOf(json);
        return Scalar(json, type)
            ?? throw Error.Argument($"{what} takes {Describe(type)}, got {json.ToJsonString()}.{Hint(json, type)}");
    }

    /// <summary>The JSON of a value that a definition holds.</summary>
    public static JsonNode? ToJson(object? value, Catalogue catalogue) => value switch
    {
        null => null,
        bool flag => flag,
        string text => text,
        double number when !double.IsFinite(number) => number.ToString(CultureInfo.InvariantCulture),
        double number => number,
        float number => (double)number,
        int number => number,
        long number => number,
        ulong number => number,
        Enum member => char.ToLowerInvariant(member.ToString()[0]) + member.ToString()[1..],
        IJsonArgument own => own.ToJson(),
        Array items => new JsonArray([.. items.Cast<object?>().Select(item => ToJson(item, catalogue))]),
        _ => catalogue.SpecOf(value) is { Arguments.Count: > 0 } spec ? spec.ToJson() : catalogue.SpecOf(value).Name,
    };

    /// <summary>A default as the command line's grammar writes it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "none",
        double number => number.ToString(CultureInfo.InvariantCulture),
        _ => Spec.TextOf(ToJson(value, Catalogue.Of())),
    };

    /// <summary>What a user may write for a type.</summary>
    public static string Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return "one of " + string.Join(", ", Enum.GetNames(type).Select(name => char.ToLowerInvariant(name[0]) + name[1..]));
        if (Catalogue.KindOf(type) is { } kind)
            return "aeiou".Contains(kind[0], StringComparison.Ordinal) ? $"an {kind}" : $"a {kind}";
        if (type.IsArray)
            return $"a list, each {Describe(type.GetElementType()!)}";
        if (typeof(IJsonArgument).IsAssignableFrom(type))
            return (string)type.GetProperty(nameof(IJsonArgument.Form))!.GetValue(null)!;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "true or false",
            TypeCode.Double or TypeCode.Single => "a number",
            TypeCode.Int32 or TypeCode.Int64 or TypeCode.UInt64 => "a whole number",
            _ => "a text",
        };
    }

    private static object? Scalar(JsonNode json, Type type)
    {
        if (json is not JsonValue value)
            return null;
        var text = value.TryGetValue(out string? given) ? given : null;
        if (type == typeof(string))
            return text ?? value.ToJsonString();
        if (type == typeof(bool))
            return value.TryGetValue(out bool flag) ? flag : null;
        if (type.IsEnum)
            return text is not null && Enum.GetNames(type).FirstOrDefault(n => CatalogueName.Same(n, text)) is { } name ? Enum.Parse(type, name) : null;
        if (type == typeof(double))
            return Number<double>(value, text);
        if (type == typeof(int))
            return Number<int>(value, text);
        if (type == typeof(long))
            return Number<long>(value, text);
        return type == typeof(ulong) ? Number<ulong>(value, text) : null;
    }

    private static object? Number<T>(JsonValue value, string? text)
        where T : struct, INumber<T>
    {
        var digits = text ?? (value.TryGetValue(out bool _) ? "" : value.ToJsonString());
        return T.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static Array ArrayFrom(JsonNode json, Type element, string what, Catalogue catalogue)
    {
        var items = json is JsonArray list ? list.ToArray() : [json];
        var array = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++)
            array.SetValue(FromJson(items[i], element, $"{what}[{i}]", catalogue), i);
        return array;
    }

    private static object FromOwnForm(JsonNode json, Type type, string what)
    {
        var read = type.GetMethod(nameof(IJsonArgument.FromJson))!;
        return read.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [json], null)
            ?? throw Error.Argument($"{what} takes {Describe(type)}, got {json.ToJsonString()}.");
    }

    private static string Hint(JsonNode json, Type type) =>
        type.IsEnum && json is JsonValue value && value.TryGetValue(out string? text)
            ? CatalogueName.DidYouMean(text, Enum.GetNames(type).Select(n => char.ToLowerInvariant(n[0]) + n[1..]))
            : "";
}
