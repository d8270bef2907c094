namespace Nadir.Tests.Data.Sources;

public sealed class DataFormTests(FormFiles files) : IClassFixture<FormFiles>
{
    [Theory]
    [InlineData("table.csv", "CSV", 24, "[3]")]
    [InlineData("packed.csv.gz", "CSV", 24, "[3]")]
    [InlineData("tabs.tsv", "CSV", 24, "[3]")]
    [InlineData("semicolons.csv", "CSV", 24, "[3]")]
    [InlineData("lines.jsonl", "JSON lines", 24, "[3]")]
    [InlineData("rows.svm", "svmlight", 24, "[3]")]
    [InlineData("rows", "svmlight", 24, "[3]")]
    [InlineData("arrays.npz", "NPZ", 24, "[2]")]
    [InlineData("idx", "IDX", 24, "[1, 4, 4]")]
    [InlineData("cifar", "CIFAR", 24, "[3, 32, 32]")]
    [InlineData("images", "images", 24, "[1, 4, 5]")]
    [InlineData("parts", "images", 20, "[1, 4, 5]")]
    public void Load_EachForm_IsToldAndReadWithItsClasses(string name, string form, int count, string shape)
    {
        var source = DataSource.Load(files[name]);
        var train = source.Split.Train;

        Assert.Equal(form, source.Form!.Name);
        Assert.Equal((count, shape), (train.Count, train.InputShape.ToString()));
        Assert.Equal(count / 2, train.Targets.ToArray<long>().Count(label => label == 1));
        Assert.Equal(64, source.Sha256.Length);
    }

    [Fact]
    public void Load_ImagesInParts_KeepsTheTestPart()
    {
        var split = DataSource.Load(files["parts"]).Split;

        Assert.Equal(["dark", "light"], split.Train.ClassNames!);
        Assert.Equal(4, split.Test!.Count);
        Assert.Equal([0f, 200 / 255f], split.Test.Inputs.ToArray<float>().Distinct());
    }

    [Fact]
    public void Load_ImagesWhereTestLacksAClass_IsRefused()
    {
        using var folder = new Saving.ScratchFolder();
        foreach (var name in new[] { "train/a/1.png", "train/b/1.png", "test/b/1.png" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
            File.Copy(files["images/dark/0.png"], folder[name]);
        }

        Assert.Contains("its classes are b, those of", Assert.Throws<DataException>(() => DataSource.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sha256_OfImages_ChangesWithTheClassOfOne()
    {
        using var folder = new Saving.ScratchFolder();
        foreach (var name in new[] { "a/1.png", "a/2.png", "b/3.png" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
            File.Copy(files["images/dark/0.png"], folder[name]);
        }

        var before = DataSource.Load(folder.Path).Sha256;
        File.Move(folder["a/2.png"], folder["b/2.png"]);
        Assert.NotEqual(before, DataSource.Load(folder.Path).Sha256);
    }

    [Fact]
    public void ReadTable_OfOtherSeparatorAndEncoding_SaysSo()
    {
        var (table, notes) = DataForm.Of(files["semicolons.csv"]).ReadTable(files["semicolons.csv"]);

        Assert.Equal(["size", "colour", "kind"], table.Names);
        Assert.Equal(["separated by ';'", "UTF-16"], notes);
        Assert.Equal(["separated by tabs"], DataForm.Of(files["tabs.tsv"]).ReadTable(files["tabs.tsv"]).Notes);
        Assert.Empty(DataForm.Of(files["table.csv"]).ReadTable(files["table.csv"]).Notes);
    }

    [Fact]
    public void Read_TheSameTable_IsTheSameInEachForm()
    {
        var expected = DataSource.Load(files["table.csv"]);
        foreach (var name in new[] { "packed.csv.gz", "tabs.tsv", "semicolons.csv", "lines.jsonl" })
        {
            var source = DataSource.Load(files[name]);
            Assert.Equal(expected.Split.Train.Inputs.ToArray<double>(), source.Split.Train.Inputs.ToArray<double>());
            Assert.Equal(expected.Schema!.ClassNames!, source.Schema!.ClassNames!);
            Assert.Equal(expected.Split.Train.Inputs.ToArray<double>(), source.Form!.ReadInputs(files[name], source.Schema).ToArray<double>());
        }
    }

    [Fact]
    public void ReadTable_WithoutColumns_IsRefused() =>
        Assert.Contains("has no columns", Assert.Throws<NotSupportedException>(() => DataForm.Of(files["idx"]).ReadTable(files["idx"])).Message, StringComparison.Ordinal);
}
