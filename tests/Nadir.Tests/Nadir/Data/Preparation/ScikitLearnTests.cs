using System.Globalization;
using System.Text.Json;
using Nadir.Tests.Reference;

namespace Nadir.Tests.Data.Steps;

/// <summary>Names and numbers of every step, against tests/Reference/Preparation/scikit_learn_preparation.py.</summary>
public sealed class ScikitLearnTests
{
    private const double Tolerance = 1e-10;

    private static readonly Lazy<JsonElement> Figures = new(() =>
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenFolder.Tests, "Reference", "Preparation", "scikit_learn_preparation.json")));
        return document.RootElement.Clone();
    });

    public static TheoryData<string> Entries => [.. Cases.Select(EntryOf).Distinct()];

    private static IEnumerable<JsonElement> Cases => Figures.Value.GetProperty("cases").EnumerateArray();

    [Theory]
    [MemberData(nameof(Entries))]
    public void Step_OnSmallTables_IsScikitLearns(string entry)
    {
        var (failures, count) = (new List<string>(), 0);
        foreach (var item in Cases.Where(item => EntryOf(item) == entry))
        {
            count++;
            var spec = item.GetProperty("spec").GetString()!;
            try
            {
                if (Differs(spec, item) is { } difference)
                    failures.Add($"case {count}: {spec}: {difference}");
            }
            catch (Exception refused) when (refused is ArgumentException or IOException)
            {
                failures.Add($"case {count}: {spec}: {refused.Message}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}:\n{string.Join('\n', failures.Take(12))}");
    }

    [Fact]
    public void Figures_AreMany() => Assert.True(Cases.Count() >= 400, $"{Cases.Count()} cases.");

    private static string? Differs(string spec, JsonElement item)
    {
        var (train, test) = (TableOf(item, "train"), TableOf(item, "test"));
        var step = Catalogue.Of().Create<Preparation>(spec);
        var fitted = step.FitTransform(train);
        if (item.GetProperty("names") is { ValueKind: JsonValueKind.Array } names)
        {
            var wanted = names.EnumerateArray().Select(name => name.GetString()!).ToList();
            if (!wanted.SequenceEqual(step.FeatureNames))
                return $"names {string.Join(",", step.FeatureNames)}, wanted {string.Join(",", wanted)}";
        }

        return Compare("train", fitted, item.GetProperty("trainOut")) ?? Compare("test", step.Transform(test), item.GetProperty("testOut"))
            ?? (step.FeatureNames.SequenceEqual(fitted.Names) ? null : "names of the table differ from FeatureNames")
            ?? (item.TryGetProperty("inverse", out var inverse) ? Compare("inverse", step.InverseTransform(fitted), inverse) : null);
    }

    private static string? Compare(string what, Table got, JsonElement wanted)
    {
        var rows = wanted.EnumerateArray().Select(row => row.EnumerateArray().ToList()).ToList();
        if (rows.Count != got.Count || rows[0].Count != got.Columns.Count)
            return $"{what}: {got.Count} × {got.Columns.Count}, wanted {rows.Count} × {rows[0].Count}";
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                if (!IsClose(got.Columns[column], row, rows[row][column]))
                    return string.Create(CultureInfo.InvariantCulture, $"{what} row {row} column {column}: {Text(got.Columns[column], row)}, wanted {rows[row][column]}");
            }
        }

        return null;
    }

    private static bool IsClose(TableColumn column, int row, JsonElement wanted)
    {
        if (column is TextColumn texts)
            return texts.Values[row] == wanted.GetString();
        var (value, target) = (((NumberColumn)column).Values[row], NumberOf(wanted));
        return double.IsNaN(target) ? double.IsNaN(value) : Math.Abs(value - target) <= Tolerance * Math.Max(1, Math.Abs(target));
    }

    private static string Text(TableColumn column, int row) =>
        column is TextColumn texts ? texts.Values[row] ?? "null" : ((NumberColumn)column).Values[row].ToString("R", CultureInfo.InvariantCulture);

    private static double NumberOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;

    private static string EntryOf(JsonElement item) => Spec.Parse(item.GetProperty("spec").GetString()!).Name;

    private static Table TableOf(JsonElement item, string part)
    {
        var names = item.GetProperty("columns").EnumerateArray().Select(name => name.GetString()!);
        var lists = item.GetProperty(part).EnumerateArray();
        var areTexts = item.GetProperty("train").EnumerateArray().Select(IsText);
        return new Table(names.Zip(lists, areTexts).Select(column => column.Third
            ? (TableColumn)new TextColumn(column.First, [.. column.Second.EnumerateArray().Select(value => value.GetString())])
            : new NumberColumn(column.First, [.. column.Second.EnumerateArray().Select(NumberOf)])));
    }

    private static bool IsText(JsonElement column) =>
        column.EnumerateArray().Any(value => value.ValueKind == JsonValueKind.String && value.GetString() != "NaN");
}
