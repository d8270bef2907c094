using System.Text;

namespace Nadir.Tests.Data;

/// <summary>Columns of words that are short of words, or whose words look like numbers.</summary>
public sealed class CsvWordTests
{
    [Fact]
    public void Read_AWordThatEqualsAnotherAsANumber_IsNotThatWord()
    {
        var (_, schema) = CsvFile.Read(Text("code,y\n1067,1\n2000,2\n1067,3.5\n"), new CsvOptions { TextColumns = ["code"], TargetIs = CsvTarget.Values });

        var error = Assert.Throws<DataException>(() => CsvFile.Read(Text("code,y\n01067,1\n"), schema));
        Assert.Contains("'01067' is none of the 2 known", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AClassWrittenAsAnotherFormOfItsNumber_IsThatClass()
    {
        var (_, schema) = CsvFile.Read(Text("x,y\n1,0\n2,1\n3,0\n4,1\n"));

        Assert.Equal([1L, 0], CsvFile.Read(Text("x,y\n1,1.0\n2,0e0\n"), schema).Targets.ToArray<long>());
    }

    [Fact]
    public void Read_ATextColumnWithNothingInIt_GivesNoInput()
    {
        var options = new CsvOptions { TextColumns = ["note"], Missing = MissingCells.Allow };
        var (samples, schema) = CsvFile.Read(Text("x,note,y\n1,,2\n2,,3.5\n"), options);

        Assert.Equal(["x"], schema.InputNames);
        Assert.Equal([1.0, 2], samples.Inputs.ToArray<double>());
        Assert.Contains("'late' is none of the 0 known", Assert.Throws<DataException>(() => CsvFile.Read(Text("x,note,y\n1,late,2\n"), schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_ATargetOfTextsWithoutClasses_IsRefused()
    {
        CsvColumn[] columns = [new("x", CsvRole.Input, CsvKind.Number, []), new("y", CsvRole.Target, CsvKind.Text, [])];

        Assert.Contains("'y'", Assert.Throws<ArgumentException>(() => new CsvSchema(columns)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stream_WordsInManyBlocks_AreOneInputEachToTheLastRow()
    {
        var text = new StringBuilder("word,y\n");
        for (var i = 0; i < 400_000; i++)
            text.Append("abc"[i % 3]).Append(',').Append(i % 5).Append('\n');
        var at = 0;
        foreach (var batch in CsvFile.Stream(Text(text.ToString()), batchSize: 50_000))
        {
            var inputs = batch.Inputs.AsSpan<float>();
            for (var row = 0; row < batch.Count; row++, at++)
            {
                for (var word = 0; word < 3; word++)
                    Assert.True(inputs[(3 * row) + word] == (at % 3 == word ? 1 : 0), $"row {at}");
            }
        }

        Assert.Equal(400_000, at);
    }

    [Fact]
    public void Read_AMissingTargetValue_IsRefusedThoughInputsMayBeMissing()
    {
        var (_, schema) = CsvFile.Read(Text("x,y\n1,2\n,3.5\n"), new CsvOptions { Missing = MissingCells.Allow, TargetIs = CsvTarget.Values });

        Assert.Contains("column 'y'", Assert.Throws<DataException>(() => CsvFile.Read(Text("x,y\n1,\n"), schema)).Message, StringComparison.Ordinal);
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
