using System.Text;
using System.Text.Json.Nodes;

namespace Nadir.Pictures;

/// <summary>What an entry is called under a picture: its name, with the arguments that are not the defaults.</summary>
internal static class EntryTitle
{
    // A typed formula says what it is better than any name.
    private const string Expression = "expression";

    // They change the scale of a number that a picture shows for one sample, and so nothing to see.
    private static readonly string[] Unseen = ["reduction", "perRow", "checkDomain", "labels"];

    public static string Of(ICatalogueItem item, Catalogue? catalogue = null)
    {
        catalogue ??= CatalogueOf(item);
        var name = Words(Require.Present(item).EntryName);
        var spec = catalogue.SpecOf(item);
        var entry = catalogue.EntryOf(item);
        var texts = new List<string>();
        foreach (var parameter in entry.Parameters.Where(parameter => !Unseen.Contains(parameter.Name)))
        {
            if (spec.Arguments[parameter.Name] is not { } value || Spec.TextOf(value) == parameter.DefaultText)
                continue;
            if (parameter.Name == Expression)
                name = Spec.TextOf(value);
            else
                texts.Add($"{parameter.Name} {Inner(catalogue, parameter, value) ?? Spec.TextOf(value)}");
        }

        return texts.Count == 0 ? name : $"{name} ({string.Join(", ", texts)})";
    }

    /// <summary>The title of an entry that is another's argument, as it stands within a sentence.</summary>
    private static string? Inner(Catalogue catalogue, EntryParameter parameter, JsonNode value) =>
        value is JsonObject && Catalogue.KindOf(parameter.Type) is { } kind && catalogue.Create(kind, Spec.FromJson(value)) is ICatalogueItem item
        && Of(item, catalogue) is var title
            ? char.ToLowerInvariant(title[0]) + title[1..]
            : null;

    /// <summary>Nadir's own entries, and those of the assembly that the item's arithmetic is from.</summary>
    public static Catalogue CatalogueOf(ICatalogueItem item) => Catalogue.Of(item.Definition.GetType().Assembly);

    /// <summary>MeanSquaredError → Mean squared error.</summary>
    private static string Words(string name)
    {
        var text = new StringBuilder();
        foreach (var (place, letter) in name.Index())
        {
            if (place > 0 && char.IsUpper(letter) && !char.IsUpper(name[place - 1]))
                text.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                text.Append(letter);
        }

        return text.ToString();
    }
}
