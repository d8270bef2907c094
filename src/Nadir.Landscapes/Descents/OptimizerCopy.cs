using System.Text.Json.Nodes;

namespace Nadir.Landscapes;

/// <summary>A fresh optimizer with the arguments of another, since one remembers the steps of one path.</summary>
internal static class OptimizerCopy
{
    private const string Kind = "optimizer";

    public static Optimizer Of(Optimizer optimizer)
    {
        var catalogue = CatalogueOf(optimizer);
        return (Optimizer)catalogue.Create(Kind, catalogue.SpecOf(optimizer));
    }

    /// <summary>Name and arguments, those that are defaults left out.</summary>
    public static string TextOf(Optimizer optimizer)
    {
        var catalogue = CatalogueOf(optimizer);
        var entry = catalogue.EntryOf(optimizer);
        var usual = entry.Parameters.Any(parameter => parameter.IsRequired)
            ? []
            : catalogue.SpecOf(catalogue.Create(Kind, new Spec(entry.Name, []))).Arguments;
        var told = new JsonObject();
        foreach (var (name, value) in catalogue.SpecOf(optimizer).Arguments)
        {
            if (!JsonNode.DeepEquals(value, usual[name]))
                told[name == entry.Parameters[0].Name ? "" : name] = value?.DeepClone();
        }

        return new Spec(entry.Name, told).ToString();
    }

    private static Catalogue CatalogueOf(Optimizer optimizer)
    {
        var assembly = Require.Present(optimizer).GetType().Assembly;
        return assembly == typeof(Optimizer).Assembly ? Catalogue.Of() : Catalogue.Of(assembly);
    }
}
