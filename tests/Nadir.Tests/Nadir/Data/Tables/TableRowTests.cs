namespace Nadir.Tests.Data;

public sealed class TableRowTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Pick_ARowThatIsNotThere_SaysWhichThereAre(int row)
    {
        var table = new Table(new NumberColumn("a", [1, 2]), new TextColumn("b", ["x", null]));

        Assert.Contains($"{row}", Assert.Throws<ArgumentOutOfRangeException>(() => table.Pick(0, row)).Message, StringComparison.Ordinal);
        Assert.All(table.Columns, column => Assert.Throws<ArgumentOutOfRangeException>(() => column.Pick([row])));
    }

    [Fact]
    public void Table_OfAColumnThatIsNull_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => new Table(new NumberColumn("a", [1]), null!));
}
