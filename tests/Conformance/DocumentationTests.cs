namespace Nadir.Tests.Conformance;

/// <summary>Every entry says what it is, what its parameters do and what it is called elsewhere.</summary>
public class DocumentationTests
{
    public static TheoryData<string, string> Entries
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var entry in Catalogues.All.Entries.Where(entry => entry.Kind is "loss" or "metric"))
                data.Add(entry.Kind, entry.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_Documentation_IsComplete(string kind, string name)
    {
        var entry = Catalogues.All.Find(kind, name);
        Assert.True(entry.Documentation.Summary.Length > 20, $"{name} has no summary.");
        Assert.EndsWith(".", entry.Documentation.Summary);
        Assert.Contains("Shape:", entry.Documentation.Remarks);
        Assert.Contains("Range:", entry.Documentation.Remarks);
        Assert.Contains("Twin:", entry.Documentation.Remarks);
        Assert.All(entry.Parameters, parameter => Assert.True(parameter.Text.Length > 10, $"{name} does not say what {parameter.Name} does."));
    }
}
