namespace Nadir.Tests.Conformance;

/// <summary>Every entry says what it computes, what its parameters do, what it is called elsewhere and where it is from.</summary>
public class DocumentationTests
{
    private static readonly string[] OfFunctions = ["Formula:", "Shape:", "Range:", "Twin:", "Source:"];

    private static readonly Dictionary<string, string[]> Labels = new()
    {
        ["activation"] = OfFunctions,
        ["constraint"] = OfFunctions,
        ["initializer"] = ["Formula:", "Twin:", "Source:"],
        ["loss"] = OfFunctions,
        ["metric"] = OfFunctions,
        ["optimizer"] = ["Formula:", "Twin:", "Source:"],
        ["regularizer"] = OfFunctions,
        ["schedule"] = ["Formula:", "Range:", "Twin:", "Source:"],
    };

    public static TheoryData<string, string> Entries =>
        [.. Catalogues.All.Entries.Where(entry => Labels.ContainsKey(entry.Kind)).Select(entry => (entry.Kind, entry.Name))];

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_Documentation_IsComplete(string kind, string name)
    {
        var entry = Catalogues.All.Find(kind, name);
        var (summary, remarks) = (entry.Documentation.Summary, entry.Documentation.Remarks);
        Assert.True(summary.Length > 5, $"{name} has no summary.");
        Assert.EndsWith(".", summary);
        var places = Labels[kind].Select(label => remarks.IndexOf(label, StringComparison.Ordinal)).ToList();
        Assert.All(Labels[kind].Zip(places), pair => Assert.True(pair.Second >= 0, $"{kind} {name} has no {pair.First}"));
        Assert.Equal(places.Order(), places);
        Assert.All(entry.Parameters, parameter => Assert.True(parameter.Text.Length > 8, $"{name} does not say what {parameter.Name} does."));
    }
}
