using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>The figures of a card: losses and metrics by the data they were measured on.</summary>
internal static class CardFigures
{
    private const string Validation = "validation.";

    /// <summary>Those of the last epoch.</summary>
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<NamedNumber>>> Of(History history)
    {
        var numbers = history.Names.Select(name => new NamedNumber(name, history.Last(name))).ToLookup(number => number.Name.StartsWith(Validation, StringComparison.Ordinal));
        return Kept(
            ("training", [.. numbers[false]]),
            ("validation", [.. numbers[true].Select(number => number with { Name = number.Name[Validation.Length..] })]));
    }

    /// <summary>Those of a run's result.</summary>
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<NamedNumber>>> Of(JsonObject result) =>
        Kept(("training", Numbers(result["train"])), ("validation", Numbers(result["validation"])), ("test", Numbers(result["test"])));

    private static IReadOnlyList<KeyValuePair<string, IReadOnlyList<NamedNumber>>> Kept(params (string Data, IReadOnlyList<NamedNumber> Numbers)[] all) =>
        [.. all.Where(figures => figures.Numbers.Count > 0).Select(figures => KeyValuePair.Create(figures.Data, figures.Numbers))];

    private static IReadOnlyList<NamedNumber> Numbers(JsonNode? json) => json is not JsonObject members
        ? []
        : [.. members.Select(member => new NamedNumber(member.Key, member.Value?.GetValue<double>() ?? double.NaN))];
}
