using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class CsvFileTests : IDisposable
{
    private const string Mixed = "size,color,ripe,weight,kind\n1.5,red,true,10,apple\n2,green,False,2e1,pear\n-0.5,red,TRUE,30,apple\n";

    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Read_MixedColumns_GuessesAndEncodesThem()
    {
        var (samples, schema) = CsvFile.Read(Write(Mixed));

        Assert.Equal(["size", "color=green", "color=red", "ripe", "weight"], samples.FeatureNames);
        Assert.Equal([1.5, 0, 1, 1, 10, 2, 1, 0, 0, 20, -0.5, 0, 1, 1, 30], samples.Inputs.ToArray<double>());
        Assert.Equal(["apple", "pear"], samples.ClassNames);
        Assert.Equal([0, 1, 0], samples.Targets.ToArray<long>());
        Assert.Equal(
            "size: number\ncolor: text, 2 inputs, one a word (green, red)\nripe: true or false\nweight: number\nkind: text, target of 2 classes (apple, pear)",
            schema.ToString());
    }

    [Theory]
    [InlineData("\uFEFFa,b\n1,x\n2,y\n")]
    [InlineData("a,b\r\n1,x\r\n2,y\r\n")]
    [InlineData("a,b\n1,x\n2,y")]
    [InlineData("\"a\",\"b\"\n\"1\",\"x\"\n2,y\n")]
    [InlineData(" a , b \n 1 , x \n 2 , y \n")]
    [InlineData("a,b\n\n1,x\n\n\n2,y\n\n")]
    public void Read_HarmlessDifferences_ChangeNothing(string text)
    {
        var (samples, _) = CsvFile.Read(Write(text));

        Assert.Equal(["a"], samples.FeatureNames);
        Assert.Equal([1.0, 2.0], samples.Inputs.ToArray<double>());
        Assert.Equal(["x", "y"], samples.ClassNames);
    }

    [Fact]
    public void Read_QuotedCells_MayHoldSeparatorsQuotesAndLineBreaks()
    {
        var (samples, _) = CsvFile.Read(Write("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,w\n"));

        Assert.Equal(["w", "x, \"y\"\nz"], samples.ClassNames);
    }

    [Fact]
    public void Read_AfterALineBreakInQuotes_CountsLinesAsAnEditor()
    {
        var error = Assert.Throws<DataException>(() => CsvFile.Read(Write("a,b\n1,\"x\ny\"\n\n2,\n")));

        Assert.Equal("line 5, column 'b'", error.Position);
    }

    [Fact]
    public void Read_Packed_IsTheSame()
    {
        File.WriteAllBytes(scratch["a.csv.gz"], IdxBytes.Packed(Encoding.UTF8.GetBytes(Mixed)));

        var (samples, _) = CsvFile.Read(scratch["a.csv.gz"]);
        Assert.Equal(3, samples.Count);
        Assert.Equal(5, samples.FeatureNames!.Count);
    }

    [Fact]
    public void Read_PackedAndCutOff_IsRefused()
    {
        File.WriteAllBytes(scratch["a.csv.gz"], IdxBytes.Packed(Encoding.UTF8.GetBytes(Mixed))[..^9]);

        Assert.Contains("cut off", Assert.Throws<DataException>(() => CsvFile.Read(scratch["a.csv.gz"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,1,0,1", "0,1")]
    [InlineData("1,2,3,1,2,3", "1,2,3")]
    [InlineData("-1,1,1,-1", "-1,1")]
    [InlineData("true,false", "false,true")]
    [InlineData("no,yes,yes", "no,yes")]
    [InlineData("0,1,3,0,1,3", null)]
    [InlineData("0,1,2,3", null)]
    [InlineData("0.5,1,0.5,1", null)]
    [InlineData("151,75,141,206", null)]
    public void Target_IsGuessedByItsCells(string cells, string? classes)
    {
        var (samples, _) = CsvFile.Read(Write("a,b\n" + string.Concat(cells.Split(',').Select(cell => $"1,{cell}\n"))));

        Assert.Equal(classes?.Split(','), samples.ClassNames);
        Assert.Equal(classes is null ? new Shape(samples.Count, 1) : new Shape(samples.Count), samples.Targets.Shape);
    }

    [Fact]
    public void Options_OverrideTheGuess()
    {
        var path = Write("name,zip,y\nann,10115,3\nbob,10117,5\ncid,10115,3\n");
        var (samples, schema) = CsvFile.Read(path, new CsvOptions
        {
            Target = "y",
            TargetIs = CsvTarget.Classes,
            TextColumns = ["zip"],
            IgnoredColumns = ["name"],
        });

        Assert.Equal(["zip=10115", "zip=10117"], samples.FeatureNames);
        Assert.Equal(["3", "5"], samples.ClassNames);
        Assert.StartsWith("name: ignored\n", schema.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_AfterItsJson_ReadsAnotherFileAlike()
    {
        var (_, guessed) = CsvFile.Read(Write(Mixed));
        var schema = CsvSchema.FromJson(StrictJson.Parse(JsonText.Text(guessed.ToJson())));
        File.WriteAllText(scratch["other.csv"], "kind,extra,weight,size,color,ripe\npear,?,1,2,red,true\n");
        File.WriteAllText(scratch["new.csv"], "weight,size,color,ripe\n1,2,red,true\n");

        Assert.Equal(guessed.ToString(), schema.ToString());
        var other = CsvFile.Read(scratch["other.csv"], schema);
        Assert.Equal([2.0, 0, 1, 1, 1], other.Inputs.ToArray<double>());
        Assert.Equal([1], other.Targets.ToArray<long>());
        Assert.Equal([2.0, 0, 1, 1, 1], CsvFile.ReadInputs(scratch["new.csv"], schema).ToArray<double>());
    }

    [Theory]
    [InlineData("""{"separator": ",", "columns": []}""", "one column must be the target")]
    [InlineData("""{"separator": ",,", "columns": [{"name": "a", "role": "target", "kind": "number", "categories": []}]}""", "one character")]
    [InlineData("""{"separator": ",", "columns": [{"name": "a", "role": "aim", "kind": "number", "categories": []}]}""", "\"aim\"")]
    public void Schema_FromBrokenJson_IsRefused(string json, string words) =>
        Assert.Contains(words, Assert.Throws<DataException>(() => CsvSchema.FromJson(StrictJson.Parse(json))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("iris", 150, 4, 3)]
    [InlineData("wine", 178, 13, 3)]
    [InlineData("breast_cancer", 569, 30, 2)]
    [InlineData("diabetes", 442, 10, null)]
    public void RealTable_HasItsRowsColumnsAndClasses(string name, int rows, int inputs, int? classes)
    {
        var source = DataSource.Load(SharedData.PathOf(name, "table.csv"));

        Assert.Equal(new Shape(rows, inputs), source.Split.Train.Inputs.Shape);
        Assert.Equal(classes, source.Split.Train.ClassNames?.Count);
    }

    [Fact]
    public void Iris_OfTheRealFile_HasItsMeans()
    {
        var iris = DataSource.Load(SharedData.PathOf("iris", "table.csv"), "species").Split.Train;

        // The means published with the set: 5.84, 3.05 (3.0573 after the corrections), 3.76, 1.20.
        Assert.Equal([5.8433, 3.0573, 3.758, 1.1993], Enumerable.Range(0, 4).Select(column => Math.Round(Enumerable.Range(0, 150).Average(row => iris.Inputs[row, column]), 4)));
        Assert.Equal(["setosa", "versicolor", "virginica"], iris.ClassNames);
    }

    [Theory]
    [InlineData("iris", "iris.csv")]
    [InlineData("breast_cancer", "breast_cancer.csv")]
    [InlineData("digits", "digits.csv.gz")]
    public void RealFileWithoutHeaderRow_IsRefusedByLineAndReason(string folder, string file)
    {
        var path = SharedData.PathOf(folder, file);

        Assert.Contains("Put a header row", Assert.Throws<DataException>(() => DataSource.Load(path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => scratch.Dispose();

    private string Write(string text)
    {
        File.WriteAllText(scratch["table.csv"], text);
        return scratch["table.csv"];
    }
}
