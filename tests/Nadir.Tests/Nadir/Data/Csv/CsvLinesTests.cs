using System.Text;

namespace Nadir.Tests.Data;

public sealed class CsvLinesTests
{
    [Theory]
    [InlineData("a,b\nc,d\ne", 8)]
    [InlineData("a,\"x\ny\"\nb", 8)]
    [InlineData("a,\"x\ny", 0)]
    [InlineData("a,b\rc,d\re", 8)]
    [InlineData("a,b\rc,d\r", 4)]
    [InlineData("a,\"x\ny\"\rb,c\rd", 12)]
    [InlineData("a,b\r\nc", 5)]
    [InlineData("a,b\r", 0)]
    [InlineData("", 0)]
    public void EndOfLastRow_OfAnyLineEnds_IsBehindTheLastWholeRow(string text, int end) =>
        Assert.Equal(end, CsvLines.EndOfLastRow(Encoding.UTF8.GetBytes(text), comment: null));

    [Fact]
    public void Read_RowsThatEndInCrWithLfInQuotes_AreReadWhateverTheirLength()
    {
        var text = new StringBuilder("note,y\r");
        for (var i = 0; i < 400_000; i++)
            text.Append("\"a\n").Append('b', 40).Append("\",").Append(i % 7).Append('\r');
        Assert.True(text.Length > CsvBlockReader.LongestRow);

        Assert.Equal(400_000, CsvFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()))).Samples.Count);
    }
}
