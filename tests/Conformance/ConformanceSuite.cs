namespace Nadir.Tests.Conformance;

/// <summary>Checks an entry of any kind, from any assembly's catalogue.</summary>
internal static class ConformanceSuite
{
    private static readonly Dictionary<string, Action<Catalogue, CatalogueEntry>> Suites = new()
    {
        ["activation"] = ActivationSuite.Check,
        ["constraint"] = ConstraintSuite.Check,
        ["initializer"] = InitializerSuite.Check,
        ["layer"] = LayerSuite.Check,
        ["optimizer"] = OptimizerSuite.Check,
        ["preparation"] = PreparationSuite.Check,
        ["regularizer"] = RegularizerSuite.Check,
        ["schedule"] = ScheduleSuite.Check,
    };

    public static bool Covers(string kind) => Suites.ContainsKey(kind);

    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        EntrySuite.Check(catalogue, entry);
        Suites[entry.Kind](catalogue, entry);
    }
}
