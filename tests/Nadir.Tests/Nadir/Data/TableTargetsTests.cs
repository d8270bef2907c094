namespace Nadir.Tests.Data;

public sealed class TableTargetsTests
{
    private static readonly Table Rows = new(
        new NumberColumn("price", [3, 1.5]), new NumberColumn("grade", [2, 1]), new TextColumn("town", ["Oslo", "Bergen"]), new TextColumn("gap", ["a", null]));

    [Fact]
    public void Targets_OfNumbers_AreAColumnOfValues()
    {
        var targets = Rows.Targets("price");

        Assert.Equal(new Shape(2, 1), targets.Shape);
        Assert.Equal([3, 1.5], targets.ToArray<double>());
    }

    [Fact]
    public void Targets_OfTextsOrAsked_AreClassNumbersInOrder()
    {
        Assert.Equal([1L, 0], Rows.Targets("town").ToArray<long>());
        Assert.Equal([1L, 0], Rows.Targets("grade", CsvTarget.Classes).ToArray<long>());
        Assert.Equal([2L, 0], Rows.Targets("town", classNames: ["Bergen", "Molde", "Oslo"]).ToArray<long>());
    }

    [Fact]
    public void Targets_ThatCannotBe_AreRefusedWithThePlace()
    {
        Assert.Contains("row 2, column 'gap'", Assert.Throws<DataException>(() => Rows.Targets("gap")).Message, StringComparison.Ordinal);
        Assert.Contains("row 1, column 'town'", Assert.Throws<DataException>(() => Rows.Targets("town", classNames: ["Bergen", "Molde"])).Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'town'", Assert.Throws<ArgumentException>(() => Rows.Targets("tow")).Message, StringComparison.OrdinalIgnoreCase);
    }
}
