using System.Globalization;
using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class CsvStreamTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Stream_OfManyBlocks_IsTheWholeFileInOrder(int threads)
    {
        using var limit = Parallelism.Limit(threads);
        var text = Numbers(100_000);
        Assert.True(text.Length > 5 << 20);
        File.WriteAllBytes(scratch["a.csv"], text);
        var (whole, _) = CsvFile.Read(scratch["a.csv"]);
        var data = CsvFile.Stream(scratch["a.csv"], batchSize: 777, type: ElementType.Float64);

        for (var pass = 0; pass < 2; pass++)
        {
            var batches = data.Pass(pass).ToList();
            Assert.All(batches.SkipLast(1), batch => Assert.Equal(777, batch.Count));
            Assert.Equal(whole.Inputs.ToArray<double>(), batches.SelectMany(batch => batch.Inputs.ToArray<double>()));
            Assert.Equal(whole.Targets.ToArray<long>(), batches.SelectMany(batch => batch.Targets.ToArray<long>()));
            Assert.Equal(whole.ClassNames, batches[0].ClassNames);
        }

        var single = CsvFile.Stream(new MemoryStream(text)).First();
        Assert.Equal([.. whole.Take(1024).Inputs.ToArray<double>().Select(value => (float)value)], single.Inputs.ToArray<float>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Stream_CellThatDoesNotFitTheGuess_IsAnErrorAtItsLine(int threads)
    {
        using var limit = Parallelism.Limit(threads);
        byte[] text = [.. Numbers(100_000), .. "1,x,yes,0.5,no\n"u8];

        var delivered = 0;
        var error = Assert.Throws<DataException>(() =>
        {
            foreach (var batch in CsvFile.Stream(new MemoryStream(text), name: "made.csv"))
                delivered += batch.Count;
        });
        Assert.StartsWith("made.csv, line 133336, column 'b': 'x' stands in a column of numbers", error.Message, StringComparison.Ordinal);
        Assert.InRange(delivered, 90_000, 100_000);
    }

    [Fact]
    public void Stream_ReadTwice_SaysWhatToPass()
    {
        var data = CsvFile.Stream(new MemoryStream("a,b\n1,2\n3,5\n"u8.ToArray()));

        Assert.Equal(2, data.Single().Count);
        Assert.Contains("opens it for each pass", Assert.Throws<InvalidOperationException>(() => data.Single()).Message, StringComparison.Ordinal);
        var again = CsvFile.Stream(() => new MemoryStream("a,b\n1,2\n3,5\n"u8.ToArray()));
        Assert.Equal([1f, 3f], again.Single().Inputs.ToArray<float>());
        Assert.Equal([2f, 5f], again.Single().Targets.ToArray<float>());
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("iso-8859-1", false)]
    public void Read_OtherEncodings_GivesTheSameTexts(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("größe;b\n1;é\n2;ü\n")];
        var table = CsvFile.ReadTable(new TrickleStream(bytes, 3), out var report, new CsvOptions { Encoding = hasMark ? null : encoding });

        Assert.Equal(["größe", "b"], table.Names);
        Assert.Equal(["é", "ü"], (IEnumerable<string?>)((TextColumn)table["b"]).Values);
        Assert.Equal((';', true, name.ToLowerInvariant()), (report.Separator, report.IsSeparatorGuessed, report.Encoding.ToLowerInvariant()));
    }

    [Fact]
    public void ReadTable_WithMissingCells_KeepsAndCountsThem()
    {
        const string Text = "# made\na\tb\tc\n1\tx\ttrue\n\n?\tNA\tfalse\n3\t\"y\"\"z\"\t\n";
        var options = new CsvOptions { Missing = MissingCells.Allow, Comment = '#' };
        var table = CsvFile.ReadTable(new MemoryStream(Encoding.UTF8.GetBytes(Text)), out var report, options);

        Assert.Equal([1.0, double.NaN, 3], ((NumberColumn)table["a"]).Values);
        Assert.Equal(["x", null, "y\"z"], (IEnumerable<string?>)((TextColumn)table["b"]).Values);
        Assert.Equal([1.0, 0, double.NaN], ((NumberColumn)table["c"]).Values);
        Assert.Equal(
            "3 rows of 3 columns, separated by 'tab' (guessed), utf-8\na: number, 1 missing\nb: text, 1 missing\nc: true or false, 1 missing",
            report.ToString());

        using var written = new MemoryStream();
        CsvFile.Write(written, table);
        Assert.Equal("a,b,c\n1,x,1\n,,0\n3,\"y\"\"z\",\n", Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void Read_WithMissingInputs_GivesNaNAndASchemaThatKeepsIt()
    {
        const string Text = "a,b,y\n1,x,0\nNaN,z,1\n2,,0\n3,x,1\n";
        var (samples, guessed) = CsvFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), new CsvOptions { Missing = MissingCells.Allow });
        var schema = CsvSchema.FromJson(StrictJson.Parse(JsonText.Text(guessed.ToJson())));

        double[] expected = [1, 1, 0, double.NaN, 0, 1, 2, double.NaN, double.NaN, 3, 1, 0];
        Assert.Equal(expected, samples.Inputs.ToArray<double>());
        Assert.Equal(expected, CsvFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), schema).Inputs.ToArray<double>());
        Assert.Equal(expected.Select(value => (float)value), CsvFile.Stream(new MemoryStream(Encoding.UTF8.GetBytes(Text)), schema).Single().Inputs.ToArray<float>());
        var error = Assert.Throws<DataException>(
            () => CsvFile.Read(new MemoryStream("a,y\n1,2\n2,\n3,4\n"u8.ToArray()), new CsvOptions { Missing = MissingCells.Allow }));
        Assert.Equal("line 3, column 'y'", error.Position);
    }

    [Fact]
    public void Read_WithoutHeader_NamesTheColumns()
    {
        var table = CsvFile.ReadTable(new MemoryStream("5.1,setosa\n4.9,setosa\n"u8.ToArray()), new CsvOptions { HasHeader = false });

        Assert.Equal(["column1", "column2"], table.Names);
        Assert.Equal([5.1, 4.9], ((NumberColumn)table["column1"]).Values);
        var samples = table.ToSamples("column2", classNames: ["setosa", "virginica"]);
        Assert.Equal([0, 0], samples.Targets.ToArray<long>());
    }

    [Theory]
    [InlineData((byte)0, "line 1", "NUL")]
    [InlineData((byte)'a', "line 1", "longer than")]
    [InlineData((byte)'"', "line 1", "quote")]
    public void Read_AnEndlessLine_IsRefused(byte unit, string position, string words)
    {
        var error = Assert.Throws<DataException>(() => CsvFile.Read(new EndlessStream(unit)));

        Assert.Equal(position, error.Position);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NotUtf8_NamesTheLine()
    {
        var error = Assert.Throws<DataException>(() => CsvFile.Read(new MemoryStream([.. "a,b\n1,2\n2,caf"u8, 0xE9, .. "\n"u8])));

        Assert.Equal("line 3", error.Position);
    }

    public void Dispose() => scratch.Dispose();

    private static byte[] Numbers(int rows)
    {
        var random = new Philox(7, "rows");
        var text = new StringBuilder("a,b,word,c,y\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{random.NextDouble():R},{random.NextInt(1000)},{(row % 3 == 0 ? "\"x,\"\"1\n\"" : "y")},{random.NextDouble() * 1e-9:F40},{(random.NextInt(2) == 0 ? "no" : "yes")}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString().Replace("E-", "e-", StringComparison.Ordinal));
    }

    private sealed class EndlessStream(byte unit) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill(unit);
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
