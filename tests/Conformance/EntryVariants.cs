using System.Text.Json.Nodes;

namespace Nadir.Tests.Conformance;

/// <summary>An entry with its example's arguments, and again with each flag and choice set to every value it takes.</summary>
internal static class EntryVariants
{
    public static IReadOnlyList<Spec> Of(Catalogue catalogue, CatalogueEntry entry)
    {
        var start = Spec.Parse(entry.Example is null ? entry.Name : $"{entry.Name}:{entry.Example}");
        var variants = new List<Spec> { start };
        foreach (var parameter in entry.Parameters)
        {
            foreach (var value in Choices(Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type))
            {
                var arguments = (JsonObject)start.Arguments.DeepClone();
                arguments[parameter.Name] = value;
                if (IsAllowed(catalogue, entry, new Spec(entry.Name, arguments)))
                    variants.Add(new Spec(entry.Name, arguments));
            }
        }

        return variants;
    }

    private static IEnumerable<JsonNode> Choices(Type type) =>
        type == typeof(bool) ? [true, false]
        : type.IsEnum ? Enum.GetNames(type).Select(name => (JsonNode)name)
        : type == typeof(Padding) ? ["valid", "same", 1]
        : [];

    /// <summary>Choices may exclude each other; what is refused must be refused as an argument.</summary>
    private static bool IsAllowed(Catalogue catalogue, CatalogueEntry entry, Spec spec)
    {
        try
        {
            catalogue.Create(entry.Kind, spec);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
