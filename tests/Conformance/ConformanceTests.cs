namespace Nadir.Tests.Conformance;

/// <summary>Every entry of the library's own catalogue keeps what its kind promises.</summary>
public class ConformanceTests
{
    public static TheoryData<string, string> Entries =>
        [.. Catalogue.Of().Entries.Where(entry => ConformanceSuite.Covers(entry.Kind)).Select(entry => (entry.Kind, entry.Name))];

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_OfTheCatalogue_Conforms(string kind, string name) =>
        ConformanceSuite.Check(Catalogue.Of(), Catalogue.Of().Find(kind, name));
}
