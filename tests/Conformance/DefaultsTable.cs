using Nadir.Tests.Reference;

namespace Nadir.Tests.Conformance;

/// <summary>One parameter's default beside those of its twins, as someone looked them up.</summary>
public sealed record DefaultsRow(
    string Kind, string Entry, string Parameter, string Ours, string Keras, string PyTorch, string ScikitLearn, string Source);

/// <summary>The approved defaults in tests/Conformance/Defaults.</summary>
internal static class DefaultsTable
{
    private static readonly string[] Names = ["kind", "entry", "parameter", "ours", "keras", "pytorch", "scikitLearn", "source"];

    public static IReadOnlyList<DefaultsRow> Rows { get; } =
        [.. Directory.GetFiles(Path.Combine(GoldenFolder.Tests, "Conformance", "Defaults"), "*.csv").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<DefaultsRow> Read(string file)
    {
        var table = CsvFile.ReadTable(file, new CsvOptions { Separator = ',', TextColumns = Names, Missing = MissingCells.Allow, MissingWords = [] });
        var columns = Names.Select(name => ((TextColumn)table[name]).Values).ToArray();
        for (var row = 0; row < table.Count; row++)
        {
            string Cell(int column) => columns[column][row] ?? "";
            yield return new DefaultsRow(Cell(0), Cell(1), Cell(2), Cell(3), Cell(4), Cell(5), Cell(6), Cell(7));
        }
    }
}
