using System.Text.Json.Nodes;
using Nadir.Tests.Data;
using Nadir.Tests.Data.Sources;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

public sealed class DataLookTests(FormFiles files) : IClassFixture<FormFiles>
{
    private const string Flowers = "length,width,petals,colour,species\n5.1,3.5,5,blue,setosa\n4.9,3.0,5,white,setosa\n4.7,3.2,6,blue,setosa\n"
        + "7.0,3.2,5,white,versicolor\n6.4,3.2,5,white,versicolor\n6.9,3.1,5,blue,versicolor\n6.3,3.3,5,blue,virginica\n5.8,2.7,5,white,virginica\n"
        + "7.1,3.0,5,blue,virginica\n7.1,3.0,5,blue,virginica\n";

    private const string Gaps = "number;age;city;a column with quite a long name;leaves\n1;34;Oslo;;no\n2;;Bergen;;no\n3;51;;;yes\n4;29;Oslo;;no\n5;62;Bergen;;yes\n"
        + "6;45;Oslo;;no\n7;58;Bergen;;yes\n8;38;;;no\n9;66;Oslo;;yes\n10;31;Bergen;;no\n";

    [Fact]
    public void Look_AtATable_IsAsApproved() => Verify(Flowers, "data-look-table.txt");

    [Fact]
    public void Look_AtATableWithGaps_IsAsApproved() => Verify(Gaps, "data-look-gaps.txt");

    [Theory]
    [InlineData("images", "data-look-images.txt")]
    [InlineData("array.npy", "data-look-array.txt")]
    [InlineData("other.npz", "data-look-archive.txt")]
    [InlineData("images/light/1.png", "data-look-image.txt")]
    public void Look_AtOtherPlaces_IsAsApproved(string name, string approved) =>
        Figures.Approval.Verify(Plain(CommandRun.InWidth(200, "data", "look", files[name]).Output, files.Path), approved);

    [Fact]
    public void Look_AtWeights_ListsThem()
    {
        using var folder = new ScratchFolder();
        Safetensors.Save(folder["w.safetensors"], [NamedArray.Of("0.weight", Tensor.From(new[] { 1f, -2.5f }, new Shape(1, 2)))]);

        var output = CommandRun.Succeed("data", "look", folder["w.safetensors"]).Output;

        Assert.Matches(@"0\.weight +Float32 +\[1, 2\] +-2\.5 +1\n", output);
        Assert.Contains("model.LoadWeights(", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table.csv")]
    [InlineData("packed.csv.gz")]
    [InlineData("tabs.tsv")]
    [InlineData("semicolons.csv")]
    [InlineData("lines.jsonl")]
    [InlineData("rows.svm")]
    [InlineData("rows")]
    [InlineData("arrays.npz")]
    [InlineData("idx")]
    [InlineData("cifar")]
    [InlineData("images")]
    [InlineData("parts")]
    [InlineData("moons")]
    public void Look_AtEachForm_NamesACommandThatTrains(string name)
    {
        using var folder = new ScratchFolder();
        var command = Json(name == "moons" ? name : files[name])["command"]!.GetValue<string>();

        var run = CommandRun.Succeed([.. CommandWords.Of(command).Skip(1), "--epochs", "1", "--out", folder["run"], "--json"]);

        Assert.Equal(1, JsonNode.Parse(run.Output)!["epochs"]!.GetValue<int>());
        CommandRun.Succeed("evaluate", folder["run"]);
    }

    [Fact]
    public void Look_WithJson_TellsOfEachColumn()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["flowers.csv"], Flowers);
        var json = Json(folder["flowers.csv"], "--target", "petals");

        Assert.Equal(("CSV", 10, "petals"), (json["form"]!.GetValue<string>(), json["rows"]!.GetValue<int>(), json["target"]!.GetValue<string>()));
        Assert.Equal(["length", "width", "petals", "colour", "species"], json["columns"]!.AsArray().Select(column => column!["name"]!.GetValue<string>()));
        var length = json["columns"]![0]!;
        Assert.Equal((4.7, 7.1, 6.13), (length["least"]!.GetValue<double>(), length["largest"]!.GetValue<double>(), Math.Round(length["mean"]!.GetValue<double>(), 10)));
        Assert.Null(json["columns"]![3]!["least"]);
        Assert.Null(json["classes"]);
        Assert.Equal(1, json["duplicateRows"]!.GetValue<int>());
    }

    [Fact]
    public void Look_AtGaps_NamesNoCommand()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["gaps.csv"], Gaps);
        var json = Json(folder["gaps.csv"]);

        Assert.Null(json["command"]);
        Assert.Contains("SimpleImputer", json["code"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, CommandRun.Of("train", "--data", folder["gaps.csv"], "--model", "mlp", "--out", folder["run"]).Code);
    }

    [Fact]
    public void Look_AtOneColumn_AsksForAnotherSeparator()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["one.csv"], "height weight\n1 2\n3 4\n");
        var json = Json(folder["one.csv"]);

        Assert.Null(json["command"]);
        Assert.StartsWith("there is one column", json["advice"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Separator = ' '", json["code"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>R² of a line on the same data is 1, so that a first network should come near.</summary>
    [Fact]
    public void Look_AtValues_NamesATrainingThatReachesThem()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["values.csv"], "x,y\n" + string.Concat(Enumerable.Range(0, 80).Select(i => $"{i},{100 + (3 * i)}\n")));
        var command = Json(folder["values.csv"])["command"]!.GetValue<string>();

        var run = CommandRun.Succeed([.. CommandWords.Of(command).Skip(1), "--metrics", "rSquared", "--out", folder["run"], "--json"]);

        Assert.InRange(JsonNode.Parse(run.Output)!["validation"]!["rSquared"]!.GetValue<double>(), 0.9, 1);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(79)]
    public void Look_InANarrowTerminal_StaysWithinIt(int width)
    {
        using var folder = new ScratchFolder();
        var many = Enumerable.Range(0, 60).Select(i => $"measurement_number_{i}").ToArray();
        File.WriteAllText(folder["many.csv"], $"{string.Join(',', many)},kind\n" + string.Concat(Enumerable.Range(0, 20)
            .Select(row => string.Join(',', many.Select((_, i) => FormattableString.Invariant($"{(row * 1234567) + (i * 0.125)}"))) + (row % 2 == 0 ? ",a\n" : ",b\n"))));

        var page = CommandRun.InWidth(width, "data", "look", folder["many.csv"]).Output;

        var text = page[..page.IndexOf("in C#", StringComparison.Ordinal)].Split('\n').Where(line => !line.Contains(folder.Path, StringComparison.Ordinal)).ToList();
        Assert.All(text, line => Assert.True(line.Length <= width, $"{line.Length}: {line}"));
        Assert.Contains("… and 20 more columns; --json tells of all", text);
        Assert.Contains(text, line => line.StartsWith("kind *", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("iris/table.csv", "150 rows, 5 columns")]
    [InlineData("wine/table.csv", "178 rows, 14 columns")]
    [InlineData("breast_cancer/table.csv", "569 rows, 31 columns")]
    [InlineData("diabetes/table.csv", "targets: values of progression")]
    [InlineData("heart_scale/heart_scale", "270 samples of [13], 2 classes")]
    [InlineData("fashion_mnist_sample", "900 samples of [1, 28, 28], 10 classes")]
    public void Look_AtRealData_TellsItsSize(string path, string words) =>
        Assert.Contains(words, CommandRun.InWidth(200, "data", "look", SharedData.PathOf(path)).Output, StringComparison.Ordinal);

    private static JsonNode Json(params string[] arguments) => JsonNode.Parse(CommandRun.Succeed(["data", "look", .. arguments, "--json"]).Output)!;

    private static void Verify(string table, string approved)
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["table.csv"], table);
        Figures.Approval.Verify(Plain(CommandRun.InWidth(200, "data", "look", folder["table.csv"]).Output, folder.Path), approved);
    }

    private static string Plain(string output, string folder) => output.Replace(folder + "/", "", StringComparison.Ordinal);
}
