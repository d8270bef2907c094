using System.Text.Json;

namespace Nadir.Tensors;

/// <summary>A value of a strictly read JSON text that knows its file and its place in it, such as
/// <c>$.layers[3].units</c>.</summary>
/// <remarks>Errors: every read of another kind than what is there gives a <see cref="DataException"/> with file and
/// place.</remarks>
public readonly struct StrictValue
{
    private readonly string? path;

    internal StrictValue(JsonElement element, string? path, string place)
    {
        Element = element;
        this.path = path;
        Place = place;
    }

    /// <summary>The platform's view of the value.</summary>
    public JsonElement Element { get; }

    /// <summary>Where it stands in the text.</summary>
    public string Place { get; }

    /// <summary>A member of an object; an error where it is missing.</summary>
    public StrictValue this[string name] => Optional(name) ?? throw Fault(
        $"\"{name}\" is missing. Add it, or save the file anew.");

    /// <summary>A member of an object; null where it is missing or null.</summary>
    public StrictValue? Optional(string name)
    {
        Expect(JsonValueKind.Object, "an object { … }");
        return Element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null
            ? new StrictValue(found, path, $"{Place}.{name}")
            : null;
    }

    /// <summary>An object's members in the order of the text.</summary>
    public IReadOnlyList<KeyValuePair<string, StrictValue>> Members()
    {
        Expect(JsonValueKind.Object, "an object { … }");
        var members = new List<KeyValuePair<string, StrictValue>>();
        foreach (var member in Element.EnumerateObject())
            members.Add(new(member.Name, new StrictValue(member.Value, path, $"{Place}.{member.Name}")));
        return members;
    }

    /// <summary>An array's items.</summary>
    public IReadOnlyList<StrictValue> Items()
    {
        Expect(JsonValueKind.Array, "an array [ … ]");
        var items = new List<StrictValue>(Element.GetArrayLength());
        foreach (var item in Element.EnumerateArray())
            items.Add(new StrictValue(item, path, FormattableString.Invariant($"{Place}[{items.Count}]")));
        return items;
    }

    /// <summary>A string.</summary>
    public string Text()
    {
        Expect(JsonValueKind.String, "a text in quotes");
        return Element.GetString()!;
    }

    /// <summary>A truth value.</summary>
    public bool Truth() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Expected("true or false"),
    };

    /// <summary>A whole number of at most 32 bits.</summary>
    public int Int32() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var value)
            ? value
            : throw Expected("a whole number from -2147483648 to 2147483647");

    /// <summary>A whole number of at most 64 bits.</summary>
    public long Int64() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out var value)
            ? value
            : throw Expected("a whole number of at most 64 bits");

    /// <summary>A whole number of at most 64 bits, 0 or above, such as a seed.</summary>
    public ulong UInt64() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetUInt64(out var value)
            ? value
            : throw Expected("a whole number, 0 or above, of at most 64 bits");

    /// <summary>A number; <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> are read as what they say.</summary>
    public double Number()
    {
        if (Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out var value) && double.IsFinite(value))
            return value;
        return (Element.ValueKind == JsonValueKind.String ? Element.GetString() : null) switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw Expected("a number within the range of 64-bit floating point"),
        };
    }

    /// <summary>An array of numbers, each as <see cref="Number"/> reads it.</summary>
    public double[] Numbers()
    {
        Expect(JsonValueKind.Array, "an array of numbers [ … ]");
        var numbers = new double[Element.GetArrayLength()];
        var at = 0;
        foreach (var item in Element.EnumerateArray())
        {
            // Without a place: most numbers are right, and texts for each would cost far more than the numbers.
            if (item.ValueKind == JsonValueKind.Number && item.TryGetDouble(out var value) && double.IsFinite(value))
                numbers[at] = value;
            else
                numbers[at] = new StrictValue(item, path, FormattableString.Invariant($"{Place}[{at}]")).Number();
            at++;
        }

        return numbers;
    }

    /// <summary>An error about this value.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public DataException Fault(FormattableString message) => Error.Data(path, message, Place);

    private void Expect(JsonValueKind kind, string words)
    {
        if (Element.ValueKind != kind)
            throw Expected(words);
    }

    private DataException Expected(string words)
    {
        var text = Element.GetRawText();
        return Fault($"expected {words}, got {(text.Length > 40 ? $"{text[..40]}…" : text)}. Correct the value.");
    }
}
