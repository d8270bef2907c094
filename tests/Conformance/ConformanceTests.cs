namespace Nadir.Tests.Conformance;

/// <summary>Every entry of the library and of the toy catalogue keeps what its kind promises.</summary>
public class ConformanceTests
{
    public static TheoryData<string, string> Entries =>
        [.. Catalogues.All.Entries.Where(entry => ConformanceSuite.Covers(entry.Kind)).Select(entry => (entry.Kind, entry.Name))];

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_OfTheCatalogue_Conforms(string kind, string name) =>
        ConformanceSuite.Check(Catalogues.All, Catalogues.All.Find(kind, name));
}
