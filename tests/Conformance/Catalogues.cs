using Nadir.ToyCatalogue;

namespace Nadir.Tests.Conformance;

/// <summary>The entries that conformance suites run over: Nadir's own, and those of an assembly that Nadir does not know.</summary>
public static class Catalogues
{
    public static Catalogue All { get; } = Catalogue.Of(typeof(ToyLosses).Assembly);

    /// <summary>An entry as a command line may name it: with what stands for a parameter that has no default, and more.</summary>
    public static string Example(string kind, string name, string more = "")
    {
        var text = All.Find(kind, name).Example is { } example ? $"{name}:{example}" : name;
        return more.Length == 0 ? text : $"{text}{(text.Contains(':', StringComparison.Ordinal) ? ',' : ':')}{more}";
    }

    public static TheoryData<string> Names(string kind) => [.. All.OfKind(kind).Select(entry => entry.Name)];
}
