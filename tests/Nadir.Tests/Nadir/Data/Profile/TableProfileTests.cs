namespace Nadir.Tests.Data.Profile;

public sealed class TableProfileTests
{
    private static readonly double[] Ages = [20, 30, double.NaN, 30, 41];

    [Fact]
    public void Column_OfNumbers_CountsAndMeasures()
    {
        var profile = ColumnProfile.Of(new NumberColumn("age", Ages));

        Assert.Equal((1, 3, 20.0, 41.0), (profile.Missing, profile.Distinct, profile.Least, profile.Largest));
        Assert.Equal(30.25, profile.Mean);
        Assert.Equal(Math.Sqrt(220.75 / 3), profile.Deviation, 1e-12);    // squares of -10.25, -0.25, -0.25, 10.75 over 4 - 1
        Assert.Equal(("30", 2, true), (profile.Commonest, profile.CommonestCount, profile.IsWhole));
    }

    [Fact]
    public void Column_OfTexts_CountsWords()
    {
        var profile = ColumnProfile.Of(new TextColumn("color", ["red", null, "blue", "red"]));

        Assert.Equal((true, 1, 2, "red", 2), (profile.IsText, profile.Missing, profile.Distinct, profile.Commonest, profile.CommonestCount));
        Assert.True(double.IsNaN(profile.Least));
    }

    [Fact]
    public void Column_AllMissing_HasNoNumbers()
    {
        var profile = ColumnProfile.Of(new NumberColumn("gap", [double.NaN, double.NaN]));

        Assert.Equal((2, 0, ""), (profile.Missing, profile.Distinct, profile.Commonest));
        Assert.True(double.IsNaN(profile.Mean) && double.IsNaN(profile.Least));
    }

    [Fact]
    public void Table_Duplicates_AreCountedWithMissingCellsEqual()
    {
        var table = new Table(new NumberColumn("a", [1, double.NaN, 1, double.NaN]), new TextColumn("b", ["x", null, "x", null]));

        Assert.Equal(2, TableProfile.Of(table).DuplicateRows);
    }

    [Theory]
    [InlineData(new[] { 0.0, 1, 2, 0, 1, 2 }, 3)]
    [InlineData(new[] { -1.0, 1, 1, -1 }, 2)]
    [InlineData(new[] { 1.0, 2, 1, 2 }, 2)]
    [InlineData(new[] { 0.5, 1, 0.5, 1 }, 0)]
    [InlineData(new[] { 0.0, 2, 0, 2 }, 0)]
    [InlineData(new[] { 0.0, 1, 2 }, 0)]
    public void Table_NumberTarget_HasClassesWhereItCountsThem(double[] values, int classes) =>
        Assert.Equal(classes, TableProfile.Of(new Table(new NumberColumn("y", values)), "y").Classes?.Count ?? 0);

    [Fact]
    public void Table_TextTarget_HasItsWordsInOrder() => Assert.Equal(
        [new ClassCount("no", 1), new ClassCount("yes", 2)],
        TableProfile.Of(new Table(new TextColumn("y", ["yes", "no", "yes"])), "y").Classes!);

    [Fact]
    public void Table_WithEveryFault_WarnsOfEach()
    {
        const int Rows = 24;
        double[] Of(Func<int, double> value) => [.. Enumerable.Range(0, Rows).Select(value)];
        var table = new Table(
            new NumberColumn("id", Of(row => row + 7)),
            new TextColumn("name", [.. Enumerable.Range(0, Rows).Select(row => $"n{row}")]),
            new NumberColumn("same", Of(_ => 3)),
            new NumberColumn("gaps", Of(row => row % 3 == 0 ? row % 4 : double.NaN)),
            new NumberColumn("void", Of(_ => double.NaN)),
            new NumberColumn("leak", Of(row => row < 22 ? 5 : 9)),
            new NumberColumn("endless", Of(row => row == 3 ? double.PositiveInfinity : row % 5)),
            new NumberColumn("wide", Of(row => row % 7 * 1e6)),
            new NumberColumn("y", Of(row => row < 22 ? 0 : 1)));

        var warnings = TableProfile.Of(table, "y").Warnings;

        Assert.Collection(
            warnings,
            warning => Assert.StartsWith("'id' is different in every row", warning),
            warning => Assert.StartsWith("'name' is different in every row", warning),
            warning => Assert.StartsWith("'same' is 3 in every row", warning),
            warning => Assert.StartsWith("'gaps' is missing in 16 of 24 rows", warning),
            warning => Assert.StartsWith("'void' is empty", warning),
            warning => Assert.StartsWith("'leak' tells 'y' exactly", warning),
            warning => Assert.StartsWith("'endless' holds infinite numbers", warning),
            warning => Assert.StartsWith("'wide' is spread ", warning),
            warning => Assert.StartsWith("classes are uneven: 22 of '0', 2 of '1'", warning));
    }

    [Fact]
    public void Table_TargetMissing_IsSaid() => Assert.Contains(
        "the target 'y' is missing in 1 row; remove it",
        TableProfile.Of(new Table(new TextColumn("y", ["a", null, "b", "a", "b"])), "y").Warnings);

    [Fact]
    public void Table_Sound_HasNoWarning()
    {
        var table = new Table(new NumberColumn("x", [0.1, 0.4, 0.2, 0.9, 0.3, 0.5]), new TextColumn("y", ["a", "b", "a", "b", "b", "a"]));

        Assert.Empty(TableProfile.Of(table, "y").Warnings);
    }

    [Fact]
    public void Table_UnknownTarget_NamesTheNearest()
    {
        var refused = Assert.Throws<ArgumentException>(() => TableProfile.Of(new Table(new TextColumn("color", ["a"])), "colour"));

        Assert.Contains("'color'", refused.Message);
    }
}
