using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>Named numbers of several data sets as a table: a row a set, a column a number.</summary>
internal static class NumberTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<(string Name, JsonNode? Numbers)> sets)
    {
        var rows = sets.Where(set => set.Numbers is JsonObject { Count: > 0 }).Select(set => (set.Name, Numbers: set.Numbers!.AsObject())).ToList();
        if (rows.Count == 0)
            yield break;
        var columns = rows[0].Numbers.Select(pair => pair.Key).ToList();
        var first = rows.Max(row => row.Name.Length);
        yield return new string(' ', first) + string.Concat(columns.Select(column => "  " + column.PadLeft(Width(column))));
        foreach (var (name, numbers) in rows)
            yield return name.PadRight(first) + string.Concat(columns.Select(column => "  " + Text(numbers[column]).PadLeft(Width(column))));
    }

    /// <summary>A number with four digits that count.</summary>
    public static string Text(double number) => !double.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture)
        : Math.Abs(number) is >= 0.001 and < 10 || number == 0 ? number.ToString("0.0000", CultureInfo.InvariantCulture)
        : number.ToString("G4", CultureInfo.InvariantCulture);

    private static string Text(JsonNode? number) => number is JsonValue value && value.TryGetValue(out double given) ? Text(given) : "-";

    private static int Width(string column) => Math.Max(column.Length, 7);
}
