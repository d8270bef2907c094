namespace Nadir.Tests.Conformance;

/// <summary>What every preparation keeps: names, rows apart, inputs untouched, the same after its file, and there and back.</summary>
internal static class PreparationSuite
{
    private const double Close = 1e-9;

    private static readonly string[] Words = ["red car", "blue car", "a red bike", "blue", "red red car", "blue car"];

    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        foreach (var spec in EntryVariants.Of(catalogue, entry))
        {
            var preparation = (Preparation)catalogue.Create(entry.Kind, spec);
            if (preparation is HashingVectorizer { NFeatures: > 1000 })
                continue;
            var (table, targets) = Fitting(preparation, spec);
            var before = Text(table);
            Assert.False(preparation.IsFitted, $"{spec} claims to have learned.");
            Assert.Throws<InvalidOperationException>(() => preparation.FeatureNames);
            var learned = preparation.FitTransform(table, targets);
            var prepared = preparation.Transform(table);
            Assert.True(before == Text(table), $"{spec} changed its inputs.");
            Assert.True(prepared.Names.SequenceEqual(preparation.FeatureNames), $"{spec}: names {string.Join(",", prepared.Names)}.");
            Assert.True(learned.Names.SequenceEqual(prepared.Names), $"{spec}: FitTransform gives other columns.");
            Assert.True(preparation.NeedsTargets || Text(learned) == Text(prepared), $"{spec}: FitTransform gives other numbers.");
            CheckRows(preparation, table, prepared, spec);
            CheckFile(catalogue, preparation, table, prepared, spec);
            CheckWayBack(preparation, prepared, spec);
        }
    }

    /// <summary>A table it takes: numbers, one column of texts, or both.</summary>
    private static (Table Table, Tensor Targets) Fitting(Preparation preparation, Spec spec)
    {
        var numbers = new NumberColumn("a", [1, 2, 2, 5, 3.5, 4]);
        Table[] tables =
        [
            new(numbers, new TextColumn("b", Words)),
            new(numbers, new NumberColumn("b", [0, 4, 1, 1, 8, 2])),
            new(new TextColumn("b", Words)),
        ];
        Tensor[] all = [Tensor.From(new[] { 1.0, 2, 0, 4, 3, 2 }), Tensor.From(new[] { 0.0, 1, 0, 1, 1, 0 })];
        var refusals = new List<string>();
        foreach (var (table, targets) in tables.SelectMany(_ => all, (table, targets) => (table, targets)))
        {
            try
            {
                preparation.Unfitted().Fit(table, targets);
                return (table, targets);
            }
            catch (ArgumentException refused)
            {
                refusals.Add(refused.Message);
            }
        }

        Assert.Fail($"{spec} takes none of the tables: {string.Join(" | ", refusals)}");
        return default;
    }

    private static void CheckRows(Preparation preparation, Table table, Table prepared, Spec spec)
    {
        for (var row = 0; row < table.Count; row++)
            Assert.True(Text(preparation.Transform(table.Pick(row))) == Text(prepared.Pick(row)), $"{spec}: row {row} depends on the others.");
    }

    private static void CheckFile(Catalogue catalogue, Preparation preparation, Table table, Table prepared, Spec spec)
    {
        var json = JsonText.Text(preparation.ToJson(catalogue));
        var read = Preparation.FromJson(StrictJson.Parse(json), catalogue);
        Assert.True(Text(read.Transform(table)) == Text(prepared), $"{spec}: does other things after its file.");
        Assert.Equal(json, JsonText.Text(read.ToJson(catalogue)));
        var shuffled = new Table(table.Columns.Reverse());
        Assert.True(Text(read.Transform(shuffled)) == Text(prepared), $"{spec}: minds the order of columns.");
    }

    private static void CheckWayBack(Preparation preparation, Table prepared, Spec spec)
    {
        Table back;
        try
        {
            back = preparation.InverseTransform(prepared);
        }
        catch (NotSupportedException none)
        {
            Assert.Contains("no way back", none.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(preparation.InputNames, back.Names);
        if (spec.ToString().Contains("axCategories", StringComparison.Ordinal) || spec.ToString().Contains("inFrequency", StringComparison.Ordinal))
            return;
        var again = preparation.Transform(back);
        for (var column = 0; column < again.Columns.Count; column++)
        {
            var (first, second) = ((NumberColumn)prepared.Columns[column], (NumberColumn)again.Columns[column]);
            Assert.All(first.Values.Zip(second.Values), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= Close, $"{spec}: {pair}"));
        }
    }

    private static string Text(Table table) => string.Join('\n', table.Columns.Select(column =>
        column is NumberColumn numbers
            ? column.Name + string.Join(' ', numbers.Values.Select(BitConverter.DoubleToInt64Bits))
            : column.Name + string.Join(' ', ((TextColumn)column).Values)));
}
