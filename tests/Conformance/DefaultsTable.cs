using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Nadir.Tests.Reference;

namespace Nadir.Tests.Conformance;

/// <summary>One parameter's default beside those of its twins, as someone looked them up.</summary>
public sealed record DefaultsRow(
    string Kind, string Entry, string Parameter, string Ours, string Keras, string PyTorch, string ScikitLearn, string Source);

/// <summary>The approved defaults in tests/Conformance/Defaults.</summary>
internal static class DefaultsTable
{
    public static IReadOnlyList<DefaultsRow> Rows { get; } =
        [.. Directory.GetFiles(Path.Combine(GoldenFolder.Tests, "Conformance", "Defaults"), "*.csv").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static List<DefaultsRow> Read(string file)
    {
        using var text = new StreamReader(file);
        var form = new CsvConfiguration(CultureInfo.InvariantCulture) { PrepareHeaderForMatch = header => header.Header.ToLowerInvariant() };
        using var csv = new CsvReader(text, form);
        return [.. csv.GetRecords<DefaultsRow>()];
    }
}
