using System.Security.Cryptography;
using System.Text;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class DataSourceTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData("moons:noise=0.2,count=50", "moons:noise=0.2,count=50: 50 training and 200 test samples of [2], 2 classes")]
    [InlineData("Moons:50", "Moons:50: 50 training and 200 test samples of [2], 2 classes")]
    [InlineData("line", "line: 6 samples of [1], values")]
    [InlineData("digits:train=20,test=10", "digits:train=20,test=10: 20 training and 10 test samples of [1, 28, 28], 10 classes")]
    public void Load_AName_DescribesIt(string text, string description) =>
        Assert.Equal(description, DataSource.Load(text).Description);

    [Fact]
    public void Load_AFile_HashesItsBytesAndKeepsItsSchema()
    {
        File.WriteAllText(scratch["a.csv"], "x,y\n1,no\n2,yes\n");
        var source = DataSource.Load(scratch["a.csv"]);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("x,y\n1,no\n2,yes\n"u8)), source.Sha256);
        Assert.Equal("y", source.Schema!.Target.Name);
        Assert.Equal("x", DataSource.Load(scratch["a.csv"], "x").Schema!.Target.Name);
        Assert.Equal($"{scratch["a.csv"]}: 2 samples of [1], 2 classes", source.Description);
    }

    [Fact]
    public void Load_AFileWithASchema_ReadsItAlike()
    {
        File.WriteAllText(scratch["a.csv"], "x,y\n1,no\n2,yes\n");
        File.WriteAllText(scratch["b.csv"], "y,x\nyes,3\n");

        var second = DataSource.Load(scratch["b.csv"], schema: DataSource.Load(scratch["a.csv"]).Schema);
        Assert.Equal([1], second.Split.Train.Targets.ToArray<long>());
        Assert.Equal([3.0], second.Split.Train.Inputs.ToArray<double>());
    }

    [Fact]
    public void Load_AFolder_HashesAsSha256sumPrints()
    {
        File.WriteAllBytes(scratch["images-idx3-ubyte"], IdxBytes.Images(1));
        File.WriteAllBytes(scratch["labels-idx1-ubyte"], IdxBytes.Labels(3));
        var printed = string.Concat(new[] { "images-idx3-ubyte", "labels-idx1-ubyte" }
            .Select(name => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(scratch[name])))}  {name}\n"));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(printed))), DataSource.Load(scratch.Path).Sha256);
        Assert.EndsWith(": 1 samples of [1, 2, 3], 10 classes", DataSource.Load(scratch.Path).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AnArchiveOfArrays_ReadsBothParts()
    {
        NpzFile.Save(scratch["digits.npz"], new Dictionary<string, Tensor>
        {
            ["x_train"] = Tensor.Ones(new Shape(6, 3)),
            ["y_train"] = Tensor.From(new long[] { 0, 1, 2, 0, 1, 2 }),
            ["x_test"] = Tensor.Ones(new Shape(2, 3)),
            ["y_test"] = Tensor.From(new long[] { 0, 1 }),
        });

        Assert.EndsWith(": 6 training and 2 test samples of [3], 3 classes", DataSource.Load(scratch["digits.npz"]).Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows.svm", "1 1:0.5 3:2\n-1 2:1\n1 1:1\n-1 3:1\n", "4 samples of [3], 2 classes")]
    [InlineData("rows", "# made by hand\n0.5 1:0.5 3:2\n0.25 2:1\n", "2 samples of [3], values")]
    [InlineData("rows.txt", "\n+1 qid:3 1:0.5\n", "")]
    public void Load_SparseRows_AreKnownByHowTheyBegin(string name, string text, string description)
    {
        File.WriteAllText(scratch[name], text);

        if (description.Length == 0)
            Assert.Contains("qid", Assert.Throws<DataException>(() => DataSource.Load(scratch[name])).Message, StringComparison.Ordinal);
        else
            Assert.EndsWith(description, DataSource.Load(scratch[name]).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ValuesOfSparseRows_AreAColumn()
    {
        File.WriteAllText(scratch["rows.svm"], "0.5 1:0.5 3:2\n0.25 2:1\n");

        Assert.Equal(new Shape(2, 1), DataSource.Load(scratch["rows.svm"]).Split.Train.Targets.Shape);
    }

    [Fact]
    public void Load_AFolderOfCifar_HashesEachFileReadOnce()
    {
        var batch = new byte[2 * 3073];
        File.WriteAllBytes(scratch["data_batch_1.bin"], batch);
        File.WriteAllText(scratch["readme.html"], "not read");
        var printed = $"{Convert.ToHexStringLower(SHA256.HashData(batch))}  data_batch_1.bin\n";

        var source = DataSource.Load(scratch.Path);

        Assert.EndsWith(": 2 samples of [3, 32, 32], 10 classes", source.Description, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(printed))), source.Sha256);
    }

    public void Dispose() => scratch.Dispose();
}
