namespace Nadir.Tests.Conformance;

/// <summary>Every default is the approved one, and stands beside those of Keras, PyTorch and scikit-learn.</summary>
public class DefaultsTests
{
    public static TheoryData<string, string> Entries =>
        [.. Catalogue.Of().Entries.Where(entry => IsCovered(entry.Kind)).Select(entry => (entry.Kind, entry.Name))];

    [Theory]
    [MemberData(nameof(Entries))]
    public void Defaults_OfAnEntry_AreTheApprovedOnes(string kind, string name)
    {
        var approved = DefaultsTable.Rows.Where(row => row.Kind == kind && row.Entry == name).ToDictionary(row => row.Parameter, row => row.Ours);
        var declared = Catalogue.Of().Find(kind, name).Parameters.Where(parameter => !parameter.IsOption)
            .ToDictionary(parameter => parameter.Name, parameter => parameter.IsRequired ? "required" : parameter.DefaultText);
        Assert.Equal(declared.OrderBy(pair => pair.Key, StringComparer.Ordinal), approved.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Defaults_EachRow_NamesAnEntryAndASource()
    {
        Assert.All(DefaultsTable.Rows, row =>
        {
            Assert.Contains(Catalogue.Of().Find(row.Kind, row.Entry).Parameters, parameter => parameter.Name == row.Parameter);
            Assert.True(row.Source.Length > 3, $"{row.Kind} {row.Entry} {row.Parameter} has no source.");
        });
    }

    private static bool IsCovered(string kind) =>
        kind is "activation" or "constraint" or "initializer" or "loss" or "metric" or "optimizer" or "regularizer" or "schedule";
}
