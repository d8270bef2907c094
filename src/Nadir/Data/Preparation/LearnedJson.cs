using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>The forms in which files keep what preparations learned.</summary>
internal static class LearnedJson
{
    public static JsonArray Of(IEnumerable<double> numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);

    public static JsonArray Of(IEnumerable<int> numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);

    public static JsonArray Of(IEnumerable<string?> texts) => new([.. texts.Select(text => text is null ? null : (JsonNode)JsonValue.Create(text))]);

    /// <summary>As many lists of numbers as there are columns.</summary>
    public static JsonArray Of(IEnumerable<double[]> lists) => new([.. lists.Select(list => Of(list))]);

    /// <summary>A list of numbers of a known length.</summary>
    public static double[] Numbers(StrictValue learned, string name, int count)
    {
        var numbers = learned[name].Numbers();
        return numbers.Length == count
            ? numbers
            : throw learned[name].Fault($"expected {count} numbers, got {numbers.Length}. Save the run anew.");
    }

    /// <summary>Lists of numbers, a known number of them.</summary>
    public static double[][] Lists(StrictValue learned, string name, int count)
    {
        var lists = learned[name].Items();
        return lists.Count == count
            ? [.. lists.Select(list => list.Numbers())]
            : throw learned[name].Fault($"expected {count} lists, one a column, got {lists.Count}. Save the run anew.");
    }
}
