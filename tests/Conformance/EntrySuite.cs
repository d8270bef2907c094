using System.Text.Json.Nodes;

namespace Nadir.Tests.Conformance;

/// <summary>What holds for every catalogue entry: it is documented, and made again from its name and arguments.</summary>
internal static class EntrySuite
{
    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        CheckDocumentation(entry);
        foreach (var spec in EntryVariants.Of(catalogue, entry))
            CheckRoundTrip(catalogue, entry, spec);
    }

    private static void CheckDocumentation(CatalogueEntry entry)
    {
        Assert.True(entry.Documentation.IsPresent, $"{entry.Kind} {entry.Name} has no summary.");
        Assert.All(entry.Parameters, parameter => Assert.True(parameter.Text.Length > 0, $"{entry.Name}: {parameter.Name} is not documented."));
        var remarks = entry.Documentation.Remarks;
        Assert.True(
            remarks.Contains("Twin:", StringComparison.Ordinal) || remarks.Contains("Source:", StringComparison.Ordinal),
            $"{entry.Kind} {entry.Name} names neither a twin in another library nor a source.");
    }

    private static void CheckRoundTrip(Catalogue catalogue, CatalogueEntry entry, Spec spec)
    {
        var written = catalogue.SpecOf(catalogue.Create(entry.Kind, spec));
        Assert.Equal(entry.Name, written.Name);
        foreach (var (parameter, given) in spec.Arguments.Where(pair => IsPlain(pair.Value)))
        {
            Assert.True(
                written.Arguments[parameter] is { } kept && CatalogueName.Same(Text(kept), Text(given!)),
                $"{spec} came back as {written}: {parameter} is lost.");
        }

        var fromFile = catalogue.Create(entry.Kind, Spec.FromJson(JsonNode.Parse(written.ToJson().ToJsonString())));
        Assert.Equal(written.ToString(), catalogue.SpecOf(fromFile).ToString());
        var fromText = catalogue.Create(entry.Kind, Spec.Parse(written.ToString()));
        Assert.Equal(written.ToString(), catalogue.SpecOf(fromText).ToString());
    }

    /// <summary>Entries within entries come back with all their arguments.</summary>
    private static bool IsPlain(JsonNode? value) => value is JsonValue || (value is JsonArray items && items.All(IsPlain));

    private static string Text(JsonNode value) => value.ToJsonString().Trim('"');
}
