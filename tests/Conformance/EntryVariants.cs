using System.Text.Json.Nodes;

namespace Nadir.Tests.Conformance;

/// <summary>An entry with its defaults, and with each parameter set to something else, alone and with each flag flipped.</summary>
internal static class EntryVariants
{
    /// <summary>What a class or output weight, or any other list of numbers, is tried with.</summary>
    private static readonly double[][] Lists = [[0.5, 2], [0.5, 1, 2]];

    public static IEnumerable<Spec> Of(Catalogue catalogue, CatalogueEntry entry)
    {
        var flags = entry.Parameters.Where(parameter => parameter.Type == typeof(bool));
        var starts = flags.Select(flag => With(Example(entry), flag, !(bool)flag.Default!)).Prepend(Example(entry));
        return starts
            .SelectMany(start => entry.Parameters
                .SelectMany(parameter => Values(parameter)
                    .Where(value => !parameter.IsOption || !CatalogueName.Same(value.ToString(), parameter.DefaultText))
                    .Select(value => With(start, parameter, value)))
                .Prepend(start))
            .DistinctBy(spec => spec.ToString())
            .Where(spec => IsAllowed(catalogue, entry, spec));
    }

    private static Spec Example(CatalogueEntry entry) =>
        entry.Example is null ? new Spec(entry.Name, []) : Spec.Parse($"{entry.Name}:{entry.Example}");

    private static IEnumerable<JsonNode> Values(EntryParameter parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        if (type == typeof(bool))
            return [!(bool)(parameter.Default ?? false)];
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => (JsonNode)name);
        if (type == typeof(double))
            return [(double)(parameter.Default ?? 0.0) + 0.2];
        if (type == typeof(int) || type == typeof(long))
            return [Convert.ToInt64(parameter.Default ?? 0L, System.Globalization.CultureInfo.InvariantCulture) + 1];
        if (type == typeof(Size))
            return [new JsonArray(2, 3)];
        if (type == typeof(Padding))
            return ["valid", "same", "full", 1];
        return type == typeof(double[]) ? Lists.Select(list => (JsonNode)new JsonArray([.. list.Select(item => (JsonNode)item)])) : [];
    }

    private static Spec With(Spec start, EntryParameter parameter, JsonNode value)
    {
        var arguments = (JsonObject)start.Arguments.DeepClone();
        arguments[parameter.Name] = value;
        return start with { Arguments = arguments };
    }

    private static bool IsAllowed(Catalogue catalogue, CatalogueEntry entry, Spec spec)
    {
        try
        {
            catalogue.Create(entry.Kind, spec);
            return true;
        }
        catch (ArgumentException) when (spec.Arguments.Count > 0)
        {
            return false;
        }
    }
}
