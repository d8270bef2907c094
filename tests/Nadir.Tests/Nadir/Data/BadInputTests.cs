using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

/// <summary>What users get wrong: one clear line each, with place and next step.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string ImagesName = "images-idx3-ubyte";
    private const string LabelsName = "labels-idx1-ubyte";

    private static readonly Dictionary<string, (string Text, string[] Words)> Tables = new()
    {
        ["empty file"] = ("", ["the file is empty", "header row"]),
        ["only a header"] = ("a,b\n", ["no row of data", "Add one row"]),
        ["only blank lines"] = ("\n\n  \n", ["the file is empty"]),
        ["empty cell"] = ("a,b\n1,2\n3,\n", ["line 3, column 'b'", "empty", "Fill it in"]),
        ["missing word"] = ("a,b\n1,2\n3,4\nNA,5\n", ["line 4, column 'a'", "missing ('NA')", "Fill it in"]),
        ["cell of spaces"] = ("a,b\n1,2\n   ,4\n", ["line 3, column 'a'", "empty"]),
        ["short row"] = ("a,b,c\n1,2,3\n4,5\n", ["line 3", "2 cells, the header has 3", "Make them equal"]),
        ["long row"] = ("a,b\n1,2\n\n3,4,5\n", ["line 4", "3 cells, the header has 2"]),
        ["text among numbers"] = ("a,b\n1,2\nx7,3\n3,1\n", ["line 3, column 'a'", "'x7' stands in a column of numbers", "text column"]),
        ["not a number"] = ("a,b\n1,2\nNaN,3\n4,4\n", ["line 3, column 'a'", "'NaN' is no finite number"]),
        ["infinite"] = ("a,b\n1,2\n2,3\n-Inf,4\n", ["line 4, column 'a'", "'-Inf' is no finite number"]),
        ["too large"] = ("a,b\n1,2\n2,3\n1e999,4\n", ["line 4, column 'a'", "'1e999' is no finite number"]),
        ["decimal comma"] = ("a,b\n\"1,5\",2\n\"2,5\",3\n", ["line 2, column 'a'", "'1,5'", "decimal comma", "decimal points"]),
        ["semicolons and decimal commas"] = ("a;b\n1,5;2\n", ["line 2, column 'a'", "'1,5'", "decimal comma", "decimal points"]),
        ["column twice"] = ("a,b,a\n1,2,3\n", ["line 1", "two columns are called 'a' (1 and 3)", "Rename"]),
        ["column without name"] = (",a,b\n0,1,2\n", ["line 1", "column 1 has no name"]),
        ["no header"] = ("5.1,3.5,setosa\n4.9,3.0,setosa\n", ["line 1", "'5.1', a number", "header row"]),
        ["counts for a header"] = ("2,1,no,yes\n1.5,0\n2.5,1\n", ["line 1", "'2', a number", "header row"]),
        ["open quote"] = ("a,b\n1,2\n3,\"4\n5,6\n", ["line 3", "never closed"]),
        ["quote inside"] = ("a,b\n1,2\n3,4\"5\n", ["line 3", "quote stands inside a cell"]),
        ["NUL characters"] = ("a\0,b\n1,2\n", ["NUL"]),
        ["one column"] = ("a\n1\n2\n", ["no column is left to predict 'a' from"]),
        ["one class"] = ("a,b\n1,yes\n2,yes\n", ["target 'b' is 'yes' in every row", "Name another target"]),
        ["too many texts"] = ("id,b\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"row{i},{i % 2}\n")), ["column 'id'", "300 different texts", "Ignore the column"]),
        ["half truth"] = ("a,b\ntrue,1\nfalse,2\n,3\n", ["line 4, column 'a'", "empty"]),
    };

    private static readonly Dictionary<string, (byte[]? Images, byte[]? Labels, bool Packed, string[] Words)> Folders = new()
    {
        ["no labels"] = (IdxBytes.Images(2), null, false, [LabelsName, "not in this folder"]),
        ["no images"] = (null, IdxBytes.Labels(1, 2), false, ["images-idx3-ubyte", "not in this folder"]),
        ["other magic"] = (IdxBytes.Array([2, 2, 3], new byte[12], first: 31), IdxBytes.Labels(1, 2), false, [ImagesName, "byte 0", "no IDX file"]),
        ["floats"] = (IdxBytes.Array([2, 2, 3], new byte[12], type: 13), IdxBytes.Labels(1, 2), false, ["byte 2", "0x0D", "Convert"]),
        ["images and labels exchanged"] = (IdxBytes.Labels(1, 2), IdxBytes.Images(2), false, ["byte 3", "3 axes", "got 1", "exchanged"]),
        ["fewer images than declared"] = (IdxBytes.Array([9, 2, 3], new byte[12]), IdxBytes.Labels(1, 2), false, ["[9, 2, 3] = 54 elements", "fewer"]),
        ["more images than declared"] = (IdxBytes.Array([1, 2, 3], new byte[12]), IdxBytes.Labels(1, 2), false, ["[1, 2, 3] = 6 elements", "more"]),
        ["sizes beyond memory"] = (IdxBytes.Array([1_000_000_000, 28, 28], new byte[12]), IdxBytes.Labels(1, 2), false, ["byte 8", "more than fits"]),
        ["negative size"] = (IdxBytes.Array([-1, 2, 3], new byte[12]), IdxBytes.Labels(1, 2), false, ["byte 4", "4294967295"]),
        ["no image"] = (IdxBytes.Array([0, 2, 3], []), IdxBytes.Labels(1, 2), false, ["byte 4", "holds nothing"]),
        ["cut header"] = ([0, 0, 8, 3, 0, 0], IdxBytes.Labels(1, 2), false, ["ends within its header"]),
        ["empty images"] = ([], IdxBytes.Labels(1, 2), false, ["ends within its header"]),
        ["counts that differ"] = (IdxBytes.Images(3), IdxBytes.Labels(1, 2), false, ["2 labels for 3 images", "one set"]),
        ["label out of range"] = (IdxBytes.Images(3), IdxBytes.Labels(1, 2, 10), false, [LabelsName, "label 2", "label 10 is outside 0..9"]),
        ["cut gzip"] = (IdxBytes.Packed(IdxBytes.Images(200))[..60], IdxBytes.Packed(IdxBytes.Labels(1, 2)), true, [ImagesName, "cut off"]),
        ["gzip without its end"] = (IdxBytes.Packed(IdxBytes.Images(2))[..^3], IdxBytes.Packed(IdxBytes.Labels(1, 2)), true, [ImagesName, "cut off"]),
        ["wrong check sum"] = (IdxBytes.With(IdxBytes.Packed(IdxBytes.Images(2)), ^6, b => (byte)~b), IdxBytes.Packed(IdxBytes.Labels(1, 2)), true, ["check sum", "Fetch it again"]),
        ["damaged gzip"] = (IdxBytes.With(IdxBytes.Packed(IdxBytes.Images(200)), 40, b => (byte)~b), IdxBytes.Packed(IdxBytes.Labels(1, 2)), true, [ImagesName, "damaged"]),
        ["gzip that promises much"] = (IdxBytes.Packed(IdxBytes.Array([60000, 1000, 30], new byte[12])), IdxBytes.Packed(IdxBytes.Labels(1, 2)), true, ["[60000, 1000, 30]", "fewer"]),
        ["gzip with less than declared"] = (IdxBytes.Packed(IdxBytes.Array([4, 2, 3], new byte[12])), IdxBytes.Packed(IdxBytes.Labels(1, 2, 3, 4)), true, ["declares 24 elements", "ends after 12"]),
    };

    private readonly ScratchFolder scratch = new();

    public static TheoryData<string> TableNames => [.. Tables.Keys];

    public static TheoryData<string> FolderNames => [.. Folders.Keys];

    [Theory]
    [MemberData(nameof(TableNames))]
    public void CsvFile_Bad_SaysWhereAndWhatToDo(string name)
    {
        var (text, words) = Tables[name];
        File.WriteAllText(scratch["table.csv"], text);

        CheckText(Assert.Throws<DataException>(() => CsvFile.Read(scratch["table.csv"])), scratch["table.csv"], words);
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n", ',', "separated by ';'", "decimal points")]
    [InlineData("a\tb\n1\t2\n", ',', "separated by 'tab'", "set the separator")]
    public void CsvFile_OtherSeparatorThanAsked_NamesTheOneFound(string text, char separator, params string[] words)
    {
        File.WriteAllText(scratch["table.csv"], text);

        CheckText(
            Assert.Throws<DataException>(() => CsvFile.Read(scratch["table.csv"], new CsvOptions { Separator = separator })), scratch["table.csv"], ["line 1", .. words]);
    }

    [Theory]
    [MemberData(nameof(FolderNames))]
    public void IdxFolder_Bad_SaysWhereAndWhatToDo(string name)
    {
        var (images, labels, packed, words) = Folders[name];
        var ending = packed ? ".gz" : "";
        if (images is not null)
            File.WriteAllBytes(scratch[ImagesName + ending], images);
        if (labels is not null)
            File.WriteAllBytes(scratch[LabelsName + ending], labels);

        CheckText(Assert.Throws<DataException>(() => IdxFolder.Read(scratch.Path)), scratch.Path, words);
    }

    [Theory]
    [InlineData("digitz", "no such data set, file or folder", "Did you mean 'digits'?")]
    [InlineData("moon:noise=0.2", "no such data set", "Did you mean 'moons'?")]
    [InlineData("no/such/folder", "no/such/folder", "'nadir list data'")]
    [InlineData("absent.csv", "absent.csv", "no such data set, file or folder")]
    public void DataSource_UnknownText_OffersNamesAndForms(string text, params string[] words) =>
        CheckText(Assert.Throws<DataException>(() => DataSource.Load(text)), text, words);

    [Theory]
    [InlineData("digits", "label", "no columns", "Leave the target out")]
    [InlineData("moons:nois=1", null, "no parameter 'nois'", "Did you mean 'noise'?")]
    [InlineData("moons:noise=loud", null, "takes a number", "loud")]
    [InlineData("moons:noise=-1", null, "noise must be", "-1")]
    [InlineData("moons:count=1", null, "count must be at least 2", "got 1")]
    [InlineData("spirals:arms=0", null, "arms", "above 0")]
    [InlineData("digits:train=0", null, "train", "above 0")]
    [InlineData("digits:test=-5", null, "test", "0 or above")]
    [InlineData("circles:factor=1", null, "factor", "below 1")]
    [InlineData("xor:3", null, "count must be at least 4")]
    [InlineData(" ", null, "not named")]
    public void DataSource_BadArguments_SayWhatIsTaken(string text, string? target, params string[] words)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => DataSource.Load(text, target));

        Assert.All(words, word => Assert.Contains(word, Error.TextOf(error), StringComparison.Ordinal));
    }

    [Fact]
    public void DataSource_FolderWithoutImages_SaysWhatIsExpected()
    {
        CheckText(Assert.Throws<DataException>(() => DataSource.Load(scratch.Path)), scratch.Path, "train-images-idx3-ubyte", "MNIST");

        File.WriteAllText(scratch["table.csv"], "a,b\n1,2\n");
        CheckText(Assert.Throws<DataException>(() => DataSource.Load(scratch.Path)), scratch.Path, "no data as a folder does", scratch["table.csv"]);
    }

    [Fact]
    public void DataSource_FileOfAnotherKind_IsRefused()
    {
        File.WriteAllText(scratch["data.xlsx"], "PK");

        CheckText(Assert.Throws<DataException>(() => DataSource.Load(scratch["data.xlsx"])), scratch["data.xlsx"], "not read", ".csv");
    }

    [Fact]
    public void CsvFile_NotUtf8_SaysSo()
    {
        File.WriteAllBytes(scratch["latin.csv"], Encoding.Latin1.GetBytes("größe,b\n1,2\n"));

        CheckText(Assert.Throws<DataException>(() => CsvFile.Read(scratch["latin.csv"])), scratch["latin.csv"], "not UTF-8", "CSV UTF-8");
    }

    [Fact]
    public void CsvFile_UnknownTarget_OffersTheNearest()
    {
        File.WriteAllText(scratch["iris.csv"], "length,species\n1,a\n2,b\n");

        var error = Assert.Throws<DataException>(() => DataSource.Load(scratch["iris.csv"], "specie"));
        CheckText(error, scratch["iris.csv"], "no column 'specie'", "Did you mean 'species'?", "length, species");
    }

    [Fact]
    public void CsvFile_TextTargetAskedForValues_IsRefused()
    {
        File.WriteAllText(scratch["a.csv"], "a,b\n1,x\n2,y\n");

        var error = Assert.Throws<DataException>(() => CsvFile.Read(scratch["a.csv"], new CsvOptions { TargetIs = CsvTarget.Values }));
        CheckText(error, scratch["a.csv"], "'b' is to be a value", "'x'", "Read it as classes");
    }

    [Fact]
    public void CsvFile_OfAnotherSchema_NamesColumnOrCell()
    {
        File.WriteAllText(scratch["train.csv"], "size,color,kind\n1,red,a\n2,blue,b\n3,red,a\n");
        File.WriteAllText(scratch["fewer.csv"], "size,colour,kind\n1,red,a\n");
        File.WriteAllText(scratch["word.csv"], "size,color,kind\n1,red,a\n1,blu,a\n");
        File.WriteAllText(scratch["text.csv"], "size,color,kind\n1,red,a\nbig,red,a\n");
        var (_, schema) = CsvFile.Read(scratch["train.csv"]);

        CheckText(Assert.Throws<DataException>(() => CsvFile.Read(scratch["fewer.csv"], schema)), scratch["fewer.csv"], "no column 'color'", "'colour'");
        CheckText(Assert.Throws<DataException>(() => CsvFile.Read(scratch["word.csv"], schema)), scratch["word.csv"], "line 3, column 'color'", "'blu'", "Did you mean 'blue'?");
        CheckText(Assert.Throws<DataException>(() => CsvFile.Read(scratch["text.csv"], schema)), scratch["text.csv"], "line 3, column 'size'", "'big'");
    }

    [Fact]
    public void IdxFolder_TestImagesWithoutLabels_AreNotPassedOver()
    {
        File.WriteAllBytes(scratch["train-images-idx3-ubyte"], IdxBytes.Images(2));
        File.WriteAllBytes(scratch["train-labels-idx1-ubyte"], IdxBytes.Labels(0, 1));
        File.WriteAllBytes(scratch["t10k-images-idx3-ubyte"], IdxBytes.Images(1, 5, 5));
        CheckText(Assert.Throws<DataException>(() => IdxFolder.Read(scratch.Path)), scratch.Path, "t10k-labels-idx1-ubyte");

        File.WriteAllBytes(scratch["t10k-labels-idx1-ubyte"], IdxBytes.Labels(0));
        CheckText(Assert.Throws<DataException>(() => IdxFolder.Read(scratch.Path)), scratch.Path, "[1, 5, 5]", "[1, 2, 3]");
    }

    [Fact]
    public void DataSource_FileThatMayNotBeRead_SaysPermission()
    {
        File.WriteAllText(scratch["a.csv"], "a,b\n1,2\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(scratch["a.csv"], UnixFileMode.None);
        Assert.SkipWhen(CanRead(scratch["a.csv"]), "file modes do not stop this user");

        CheckText(Assert.Throws<DataException>(() => DataSource.Load(scratch["a.csv"])), scratch["a.csv"], "permission denied");
    }

    public void Dispose() => scratch.Dispose();

    private static bool CanRead(string path)
    {
        try
        {
            File.OpenRead(path).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void CheckText(DataException error, string path, params string[] words)
    {
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', error.Message);
    }
}
