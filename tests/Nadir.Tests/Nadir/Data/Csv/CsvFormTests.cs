using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

/// <summary>The ways in and out of CSV files that other tests pass by.</summary>
public sealed class CsvFormTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Fact]
    public void ToSamples_ANumberColumn_GivesValuesAndTheOtherColumns()
    {
        var table = CsvFile.ReadTable(Content("a,y,b\n1,2.5,3\n4,-1,6\n"));

        var samples = table.ToSamples("y");
        Assert.Equal(new Shape(2, 2), samples.Inputs.Shape);
        Assert.Equal([1.0, 3, 4, 6], samples.Inputs.ToArray<double>());
        Assert.Equal(new Shape(2, 1), samples.Targets.Shape);
        Assert.Equal([2.5, -1], samples.Targets.ToArray<double>());
        Assert.Null(samples.ClassNames);
        Assert.Equal(["a", "b"], samples.FeatureNames);
        Assert.Equal(["-1", "2.5"], table.ToSamples("y", CsvTarget.Classes).ClassNames);
    }

    [Fact]
    public void Write_ToAPath_ReadsBackEqual()
    {
        var table = new Table(
            new NumberColumn("a number", [0.1, double.NaN, -0.0, 5e-324]),
            new TextColumn("words; \"quoted\"", ["x;y", null, " spaced ", "line\nbreak é"]));
        foreach (var separator in ",;\t")
        {
            CsvFile.Write(scratch["t.csv"], table, separator);
            var read = CsvFile.ReadTable(scratch["t.csv"], new CsvOptions { Missing = MissingCells.Allow, Separator = separator });

            Assert.Equal(table.Names, read.Names);
            Assert.Equal(
                ((NumberColumn)table["a number"]).Values.Select(BitConverter.DoubleToInt64Bits),
                ((NumberColumn)read["a number"]).Values.Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal(((TextColumn)table.Columns[1]).Values, (IEnumerable<string?>)((TextColumn)read.Columns[1]).Values);
        }
    }

    [Fact]
    public void Guess_LooksAtTheFileAndOptions()
    {
        File.WriteAllText(scratch["g.csv"], "name;size;kind;ok\nann;1.5;b;true\nbob;2;a;false\ncid;3;b;true\n");
        var schema = CsvFile.Guess(scratch["g.csv"], new CsvOptions { Target = "kind", IgnoredColumns = ["name"] });

        Assert.Equal(';', schema.Separator);
        Assert.Equal(
            [("name", CsvRole.Ignored), ("size", CsvRole.Input), ("kind", CsvRole.Target), ("ok", CsvRole.Input)],
            schema.Columns.Select(column => (column.Name, column.Role)));
        Assert.Equal([CsvKind.Number, CsvKind.Truth], schema.Columns.Where(column => column.Role == CsvRole.Input).Select(column => column.Kind));
        Assert.Equal(["a", "b"], schema.ClassNames);
        Assert.Equal(["size", "ok"], schema.InputNames);
        Assert.Throws<DataException>(() => CsvFile.Guess(scratch["none.csv"]));
    }

    [Theory]
    [InlineData("made, by\r\n\"a machine\r\na,b\r\n1,x\r\n2,3\r\n", 2, "line 4, column 'a'", "line 4")]
    [InlineData("\n\n\na,b\n1,x\n2,3\n", 3, "line 5, column 'a'", "line 5")]
    public void SkipLines_PassesOverWhatStandsAbove(string text, int lines, string fault, string line)
    {
        var options = new CsvOptions { SkipLines = lines };

        Assert.Equal(["a", "b"], CsvFile.ReadTable(new TrickleStream(Encoding.UTF8.GetBytes(text), 1), options).Names);
        var missing = Assert.Throws<DataException>(() => CsvFile.ReadTable(Content(text.Replace("1,x", ",x", StringComparison.Ordinal)), options));
        Assert.Equal(fault, missing.Position);
        var wide = Assert.Throws<DataException>(() => CsvFile.ReadTable(Content(text.Replace("1,x", "1,x,y", StringComparison.Ordinal)), options));
        Assert.Equal(line, wide.Position);
        Assert.Throws<DataException>(() => CsvFile.ReadTable(Content(text), new CsvOptions { SkipLines = 99 }));
    }

    /// <summary>As the first version with CSV wrote it in run.json: no form of the file beside its separator.</summary>
    [Fact]
    public void Schema_OfAnOldRun_ReadsFilesAsThen()
    {
        const string Old = """
            {"separator":";","columns":[
              {"name":"size","role":"input","kind":"number","categories":[]},
              {"name":"id","role":"ignored","kind":"number","categories":[]},
              {"name":"town","role":"input","kind":"text","categories":["Bergen","Oslo"]},
              {"name":"sold","role":"target","kind":"truth","categories":["false","true"]}]}
            """;
        var schema = CsvSchema.FromJson(StrictJson.Parse(Old));
        var samples = CsvFile.Read(Content("id;town;sold;size\n7;Oslo;true;1.5\n8;Bergen;false;2\n"), schema);

        Assert.Equal([1.5, 0, 1, 2, 1, 0], samples.Inputs.ToArray<double>());
        Assert.Equal([1L, 0], samples.Targets.ToArray<long>());
        Assert.Equal(["false", "true"], samples.ClassNames);
        Assert.Throws<DataException>(() => CsvFile.Read(Content("id;town;sold;size\n7;Oslo;true;\n"), schema));
        var json = JsonText.Text(schema.ToJson());
        Assert.All(["header", "skip", "comment", "encoding", "missing"], member => Assert.DoesNotContain($"\"{member}\"", json, StringComparison.Ordinal));
    }

    [Fact]
    public void ReadInputs_WithoutHeader_ReadsRowsOfTheSameColumns()
    {
        var (_, schema) = CsvFile.Read(Content("1,x,0.5\n2,y,0.25\n3,x,0.75\n"), new CsvOptions { HasHeader = false });

        var inputs = CsvFile.ReadInputs(Content("4,y,9\n5,x,9\n"), schema);
        Assert.Equal([4.0, 0, 1, 5, 1, 0], inputs.ToArray<double>());
        Assert.Contains("2 cells", Assert.Throws<DataException>(() => CsvFile.ReadInputs(Content("4,y\n"), schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadInputs_WithoutTheTarget_ReadsTheOthers()
    {
        var (_, schema) = CsvFile.Read(Content("a,w,y\n1,x,0.5\n2,y,0.25\n3,x,0.75\n"));

        Assert.Equal([7.0, 0, 1, 8, 1, 0], CsvFile.ReadInputs(Content("w,a\ny,7\nx,8\n"), schema).ToArray<double>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Stream_ARowThatIsTooLong_ComesAfterTheBatchesBefore(int threads)
    {
        using var limit = Parallelism.Limit(threads);
        var text = new StringBuilder("a,b\n");
        for (var row = 0; row < 700_000; row++)
            text.Append("1.25,7.5\n");
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text.ToString()), .. Enumerable.Repeat((byte)'1', CsvBlockReader.LongestRow + 10)];
        var rows = 0;
        var error = Assert.Throws<DataException>(() =>
        {
            foreach (var batch in CsvFile.Stream(() => new MemoryStream(bytes), batchSize: 1000))
                rows += batch.Count;
        });

        Assert.Equal("line 700002", error.Position);
        Assert.Equal(700_000, rows);
    }

    public void Dispose() => scratch.Dispose();

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));
}
