using Nadir.ToyCatalogue;

namespace Nadir.Tests.Conformance;

/// <summary>The entries that conformance suites run over: Nadir's own, and those of an assembly that Nadir does not know.</summary>
public static class Catalogues
{
    public static Catalogue All { get; } = Catalogue.Of(typeof(ToyLosses).Assembly);

    public static TheoryData<string> Names(string kind) => [.. All.OfKind(kind).Select(entry => entry.Name)];
}
